import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { MailboxLink } from "@/app/demo/mailbox-link";
import { LinkHour } from "@/app/maintenance/link-hour";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Facts } from "@/components/facts";
import { Lead } from "@/components/lead";
import { Reason } from "@/components/reason";
import { AddressSlip } from "@/components/slip";
import { SubmitButton } from "@/components/submit-button";
import { clockWords, dateTimeWords } from "@/lib/i18n/format";
import type { LinkMail } from "@/lib/link/find-link-mail";

type SentMailProps = {
  label: ReactNode;
  address: ReactNode;
  /** What to do with the mail, and what that does. */
  open: ReactNode;
  mail: LinkMail;
};

/** The mail that proves an address: whereto it went and until when its URL works, or that it did not get there. */
export async function SentMail({ label, address, open, mail }: SentMailProps) {
  return (
    <>
      <AddressSlip label={label} address={address} />
      {mail.hasFailed ? <Bounced /> : <Lead className="mt-8">{open}</Lead>}
      <MailboxLink />
      <Times mail={mail} />
      <LinkHour from={mail.requestedAt} to={mail.expiresAt} />
    </>
  );
}

/** Among the form's fields: another mail, or another address. */
export async function SendAgainOrCorrect({ correctAt }: { correctAt: string }) {
  const say = await saying(getTranslations("addressProof.sent"));

  return (
    <Actions>
      <ButtonLink look="second" href={correctAt}>
        {say("correct")}
      </ButtonLink>
      <SubmitButton look="second">{say("again")}</SubmitButton>
    </Actions>
  );
}

async function Times({ mail: { requestedAt, expiresAt, state } }: { mail: LinkMail }) {
  const say = await saying(getTranslations("addressProof.sent"));
  const locale = await getLocale();
  const time = clockWords(expiresAt, locale);

  return (
    <Facts
      facts={[
        { name: say("at"), value: dateTimeWords(requestedAt, locale) },
        { name: say("deadline"), value: say(state === "expired" ? "over" : "deadlineAbout", { time }) },
      ]}
    />
  );
}

async function Bounced() {
  const say = await saying(getTranslations("addressProof.sent.bounced"));

  return (
    <Reason label={say("label")} answer={say("what")}>
      <p>{say("next")}</p>
    </Reason>
  );
}
