import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
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

export async function Notice({ name }: { name: NoticeName }) {
  const say = await saying(getTranslations("login.notice"));
  const [what, next] = notices[name];

  return (
    <Reason label={say("label")} answer={say(what)}>
      <p>{say(next)}</p>
    </Reason>
  );
}
