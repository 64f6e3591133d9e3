import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { MailboxLink } from "@/app/demo/mailbox-link";
import { LinkHour } from "@/app/maintenance/link-hour";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Facts } from "@/components/facts";
import { Lead } from "@/components/lead";
import { AddressSlip } from "@/components/slip";
import { SubmitButton } from "@/components/submit-button";
import { clockWords, dateTimeWords } from "@/lib/i18n/format";
import type { LinkMail } from "@/lib/link/find-link-mail";

type SentMailProps = {
  label: ReactNode;
  address: string | null;
  /** What to do with the mail, and what that does. */
  open: ReactNode;
  mail: LinkMail;
};

/** What a screen is called that tells of such a mail. */
export function roomOf({ hasFailed }: LinkMail): "addressProof.sent" | "addressProof.unreached" {
  return hasFailed ? "addressProof.unreached" : "addressProof.sent";
}

/** The mail that proves an address: whereto it went and until when its URL works, or that it did not get there. */
export async function SentMail({ label, address, open, mail }: SentMailProps) {
  return (
    <>
      <AddressSlip label={label} address={address ?? ""} />
      {mail.hasFailed ? <Unreached /> : <Underway open={open} mail={mail} />}
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

async function Underway({ open, mail }: Pick<SentMailProps, "open" | "mail">) {
  const { requestedAt, expiresAt, state } = mail;
  const say = await saying(getTranslations("addressProof.sent"));
  const locale = await getLocale();
  const time = clockWords(expiresAt, locale);
  const isOver = state === "expired";

  return (
    <>
      <Lead className="mt-8">{isOver ? say("over", { time }) : open}</Lead>
      <MailboxLink />
      <Facts
        facts={[
          { name: say("at"), value: dateTimeWords(requestedAt, locale) },
          ...(isOver ? [] : [{ name: say("deadline"), value: say("deadlineAbout", { time }) }]),
        ]}
      />
      <LinkHour from={requestedAt} to={expiresAt} />
    </>
  );
}

async function Unreached() {
  const say = await saying(getTranslations("addressProof.unreached"));

  return <Lead className="mt-8">{say("next")}</Lead>;
}
