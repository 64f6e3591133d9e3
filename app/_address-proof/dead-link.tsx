import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AskSection } from "@/app/_contact/ask";
import type { ContactBlock } from "@/app/_contact/whom-to-ask";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Reason } from "@/components/reason";
import { Title } from "@/components/title";
import { clockWords, dateTimeWords } from "@/lib/i18n/format";
import type { LinkView } from "@/lib/link/look-at-link";

type DeadLinkProps = {
  link: Exclude<LinkView, { kind: "usable" }>;
  /** What to do next, by the reason. */
  next: Record<"expired" | "opened" | "replaced", ReactNode>;
  /** What is said instead of the link's own reason, where a journey knows more. */
  why?: { answer: ReactNode; next: ReactNode } | false | undefined;
  contact: ContactBlock;
  /** The button that leads there. */
  children: ReactNode;
};

/** Why a link that proves an address is dead, the way on that fits the reason, and whom to ask in the end. */
export async function DeadLink({ link, next, why, contact, children }: DeadLinkProps) {
  const say = await saying(getTranslations("addressProof.invalid"));

  return (
    <Task>
      <Title>{say("title")}</Title>
      <Lead>{say("lead")}</Lead>
      <WhyDead link={link} next={next} why={why} />
      <Actions>{children}</Actions>
      <AskSection contact={contact} />
    </Task>
  );
}

/** A token that nobody issued has no reason to tell. */
async function WhyDead({ link, next, why }: Pick<DeadLinkProps, "link" | "next" | "why">) {
  const say = await saying(getTranslations("addressProof.invalid"));
  const locale = await getLocale();
  if (why)
    return (
      <Reason label={say("reason")} answer={why.answer}>
        <p>{why.next}</p>
      </Reason>
    );
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
      <p>{next[link.kind]}</p>
    </Reason>
  );
}
