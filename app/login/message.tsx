import { useTranslations } from "next-intl";
import { Reason } from "@/components/reason";

/** Why somebody stands at the door, as the address says it: no fact about anyone. */
const notices = {
  idle: ["idle", "again"],
  expired: ["expired", "again"],
  ended: ["ended", "again"],
  chosen: ["chosen", "withNew"],
  "logged-out": ["loggedOut", "bye"],
} as const;

export type NoticeName = keyof typeof notices;

export function isNoticeName(text: unknown): text is NoticeName {
  return typeof text === "string" && Object.hasOwn(notices, text);
}

export function Notice({ name }: { name: NoticeName }) {
  const t = useTranslations("login.notice");
  const [what, next] = notices[name];

  return (
    <Reason label={t("label")} answer={t(what)}>
      <p>{t(next)}</p>
    </Reason>
  );
}
