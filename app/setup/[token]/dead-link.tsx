import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Reason } from "@/components/reason";
import { Title } from "@/components/title";
import { clockWords, dateTimeWords } from "@/lib/i18n/format";
import type { LinkView } from "@/lib/link/look-at-link";

type DeadLinkProps = { link: Exclude<LinkView, { kind: "usable" }> };

/** Why a link is dead, and the way on that fits the reason. */
export async function DeadLink({ link }: DeadLinkProps) {
  const say = await saying(getTranslations("setup.invalid"));
  const isDone = link.kind === "opened";

  return (
    <Task>
      <Title>{say("title")}</Title>
      <Lead>{say("lead")}</Lead>
      <WhyDead link={link} />
      <Actions>
        <ButtonLink href={isDone ? "/login" : "/setup"}>{say(isDone ? "login" : "start")}</ButtonLink>
      </Actions>
    </Task>
  );
}

/** A token that nobody issued has no reason to tell. */
async function WhyDead({ link }: DeadLinkProps) {
  const say = await saying(getTranslations("setup.invalid"));
  const locale = await getLocale();
  if (link.kind === "unknown") return <p className="mt-8">{say("cut")}</p>;
  if (link.kind === "limited")
    return (
      <Reason label={say("reason")} answer={say("limited")}>
        <p>{say("limitedNext", { time: clockWords(link.retryAt, locale) })}</p>
      </Reason>
    );

  const at = link.kind === "replaced" ? link.newerRequestedAt : link.at;
  return (
    <Reason label={say("reason")} answer={say(link.kind, { at: dateTimeWords(at, locale) })}>
      <p>{say(`${link.kind}Next`)}</p>
    </Reason>
  );
}
