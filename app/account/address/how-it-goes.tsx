import { getTranslations } from "next-intl/server";
import { HowToReach } from "@/app/_contact/ask";
import { whomToAsk } from "@/app/_contact/whom-to-ask";
import { pageDeps } from "@/app/_guards/page-deps";
import { saying } from "@/app/_words/say";
import { Aside, AsidePart } from "@/components/aside";
import { List } from "@/components/list";
import { WAIT_HOURS } from "@/lib/account/address/waiting-time";
import { senderFrom } from "@/lib/mail/templates/sender";
import { getEnv } from "@/lib/platform/env";

type HowItGoesProps = {
  /** Whether the address in force gets mail. */
  isReachable: boolean;
  accountId: string;
};

/** What happens after the form, and from when the new address counts. */
export async function HowItGoes({ isReachable, accountId }: HowItGoesProps) {
  const say = await saying(getTranslations("account.address.how"));
  const { domain } = senderFrom(getEnv().MAIL_FROM);
  const contact = await whomToAsk({ accountId }, await pageDeps());
  const steps = isReachable
    ? [say("proof"), say("yes"), say("wait", { hours: WAIT_HOURS })]
    : [say("proof"), say("waitAlone", { hours: WAIT_HOURS })];

  return (
    <Aside labelledBy="how-it-goes">
      <AsidePart id="how-it-goes" title={say("title")}>
        <List isNumbered items={steps} />
      </AsidePart>
      <AsidePart title={say("lost.title")}>
        <p>{say("lost.text", { hours: WAIT_HOURS, contact: contact.name })}</p>
        <HowToReach contact={contact} />
      </AsidePart>
      <AsidePart title={say("tips.title")}>
        <List items={[say("tips.own"), say("tips.filter", { domain })]} />
      </AsidePart>
    </Aside>
  );
}
