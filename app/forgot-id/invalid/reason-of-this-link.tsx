import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Reason } from "@/components/reason";
import { clockWords, dateTimeWords } from "@/lib/i18n/format";
import type { LinkView } from "@/lib/link/look-at-link";

type DeadLink = Exclude<LinkView, { kind: "usable" }>;
type ReasonInvalidProps = {
  link: DeadLink;
  /** Until when this very browser still shows the login ID. */
  visitEndsAt: Date | null;
};

/** Why a link is dead: the answer first, then what it means. A token that nobody issued has no reason to tell. */
export async function ReasonOfThisLink({ link, visitEndsAt }: ReasonInvalidProps) {
  const say = await saying(getTranslations("forgotId.invalid"));
  const locale = await getLocale();

  switch (link.kind) {
    case "unknown":
      return <p className="mt-8">{say("cut")}</p>;
    case "limited":
      return (
        <Reason label={say("reason")} answer={say("limited")}>
          <p>{say("limitedMore")}</p>
        </Reason>
      );
    case "expired":
      return (
        <Reason label={say("reason")} answer={say("expired", { at: dateTimeWords(link.at, locale) })}>
          <p>{say("expiredMore")}</p>
        </Reason>
      );
    case "opened":
      return (
        <Reason label={say("reason")} answer={say("opened", { at: dateTimeWords(link.at, locale) })}>
          {visitEndsAt ? <StillShown until={visitEndsAt} /> : <OpenedByScanner />}
        </Reason>
      );
    case "replaced":
      return (
        <Reason
          label={say("reason")}
          answer={say("replaced", { at: dateTimeWords(link.newerRequestedAt, locale) })}
        >
          <NewerMail {...link} />
        </Reason>
      );
  }
}

async function StillShown({ until }: { until: Date }) {
  const say = await saying(getTranslations("forgotId.invalid"));

  return <p>{say("openedHere", { time: clockWords(until, await getLocale()) })}</p>;
}

async function OpenedByScanner() {
  const say = await saying(getTranslations("forgotId.invalid"));

  return (
    <>
      <p>{say("openedMore")}</p>
      <p>
        <a className="inline-block py-2.5" href="/help/forgot-id#company-scanner">
          {say("openedHelp")}
        </a>
      </p>
    </>
  );
}

type ReplacedLink = Extract<LinkView, { kind: "replaced" }>;

/** Nothing for a newer link that is spent or replaced itself: its own page tells its reason. */
async function NewerMail({ newerRequestedAt, newerExpiresAt, newerState }: ReplacedLink) {
  const say = await saying(getTranslations("forgotId.invalid"));
  const locale = await getLocale();
  if (newerState === "unsent") return <p>{say("replacedWaiting")}</p>;
  if (!newerExpiresAt) return null;

  const until = clockWords(newerExpiresAt, locale);
  const sent = clockWords(newerRequestedAt, locale);
  if (newerState === "usable") return <p>{say("replacedUsable", { sent, until })}</p>;
  if (newerState === "expired") return <p>{say("replacedOver", { until })}</p>;

  return null;
}
