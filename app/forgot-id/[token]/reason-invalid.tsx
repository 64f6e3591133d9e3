import { useLocale, useTranslations } from "next-intl";
import { marks } from "@/components/marks";
import { Reason } from "@/components/reason";
import { clockWords, dateTimeWords } from "@/lib/i18n/format";
import type { LinkView } from "@/lib/reminder/look-at-link";

type DeadLink = Exclude<LinkView, { kind: "usable" }>;
type ReasonInvalidProps = {
  link: DeadLink;
  /** Until when this very browser still shows the login ID. */
  visitEndsAt: Date | null;
};

/** Why a link is dead: the answer first, then what it means. A token that nobody issued has no reason to tell. */
export function ReasonInvalid({ link, visitEndsAt }: ReasonInvalidProps) {
  const t = useTranslations("forgotId.invalid");
  const locale = useLocale();

  switch (link.kind) {
    case "unknown":
      return <p className="gap-m">{t("cut")}</p>;
    case "limited":
      return (
        <Reason label={t("reason")}>
          <p>{t("limited")}</p>
          <p>{t.rich("limitedMore", { ...marks, time: clockWords(link.retryAt, locale) })}</p>
        </Reason>
      );
    case "expired":
      return (
        <Reason label={t("reason")}>
          <p>{t.rich("expired", { ...marks, at: dateTimeWords(link.at, locale) })}</p>
          <p>{t("expiredMore")}</p>
        </Reason>
      );
    case "opened":
      return (
        <Reason label={t("reason")}>
          <p>{t.rich("opened", { ...marks, at: dateTimeWords(link.at, locale) })}</p>
          {visitEndsAt ? <StillShown until={visitEndsAt} /> : <OpenedByScanner />}
        </Reason>
      );
    case "replaced":
      return (
        <Reason label={t("reason")}>
          <p>{t.rich("replaced", { ...marks, at: dateTimeWords(link.newerRequestedAt, locale) })}</p>
          <NewerMail {...link} />
        </Reason>
      );
  }
}

function StillShown({ until }: { until: Date }) {
  const t = useTranslations("forgotId.invalid");

  return (
    <>
      <p>{t.rich("openedHere", { ...marks, time: clockWords(until, useLocale()) })}</p>
      <p>
        <a className="inline-block py-2.5" href="/forgot-id/result">
          {t("openedHereLink")}
        </a>
      </p>
    </>
  );
}

function OpenedByScanner() {
  const t = useTranslations("forgotId.invalid");

  return (
    <>
      <p>{t.rich("openedMore", marks)}</p>
      <p>
        <a className="inline-block py-2.5" href="/help/forgot-id#company-scanner">
          {t("openedHelp")}
        </a>
      </p>
    </>
  );
}

type ReplacedLink = Extract<LinkView, { kind: "replaced" }>;

/** Nothing for a newer link that is spent or replaced itself: its own page tells its reason. */
function NewerMail({ newerRequestedAt, newerExpiresAt, newerState }: ReplacedLink) {
  const t = useTranslations("forgotId.invalid");
  const locale = useLocale();
  if (newerState === "unsent") return <p>{t("replacedWaiting")}</p>;
  if (!newerExpiresAt) return null;

  const until = clockWords(newerExpiresAt, locale);
  const sent = clockWords(newerRequestedAt, locale);
  if (newerState === "usable") return <p>{t.rich("replacedUsable", { ...marks, sent, until })}</p>;
  if (newerState === "expired") return <p>{t.rich("replacedOver", { ...marks, until })}</p>;

  return null;
}
