import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { pageDeps } from "@/app/_guards/page-deps";
import { saying } from "@/app/_words/say";
import { MailboxLink } from "@/app/demo/mailbox-link";
import { LinkHour } from "@/app/maintenance/link-hour";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Facts } from "@/components/facts";
import { ActionForm } from "@/components/form";
import { Lead } from "@/components/lead";
import { Reason } from "@/components/reason";
import { AddressSlip } from "@/components/slip";
import { SubmitButton } from "@/components/submit-button";
import { clockWords, dateTimeWords } from "@/lib/i18n/format";
import { findProofMail, type ProofMail } from "@/lib/setup/find-proof";
import { setupAt } from "../current-setup";
import { sendAgain } from "../proof-actions";
import { StepScreen } from "../step-screen";
import { MissingMail } from "./missing-mail";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default async function SetupSentPage() {
  const { accountId, mailAddress } = await setupAt("confirm");
  const mail = await findProofMail(accountId, await pageDeps());
  if (!mail) redirect("/setup/confirm");

  const t = await getTranslations("setup.sent");
  const say = await saying(getTranslations("setup.sent"));

  return (
    <StepScreen
      part="mail"
      name={t("title")}
      title={say("title")}
      lead={say("lead")}
      action={sendAgain}
      fields={[]}
      aside={<MissingMail />}
    >
      <AddressSlip label={say("address")} address={mailAddress} />
      {mail.hasFailed ? <Bounced /> : <Lead className="mt-8">{say("open")}</Lead>}
      <MailboxLink />
      <Times mail={mail} />
      <LinkHour from={mail.requestedAt} to={mail.expiresAt} />
      <ActionForm>
        <Actions>
          <ButtonLink look="second" href="/setup/address">
            {say("correct")}
          </ButtonLink>
          <SubmitButton look="second">{say("again")}</SubmitButton>
        </Actions>
      </ActionForm>
    </StepScreen>
  );
}

async function Times({ mail: { requestedAt, expiresAt, state } }: { mail: ProofMail }) {
  const say = await saying(getTranslations("setup.sent"));
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
  const say = await saying(getTranslations("setup.sent"));

  return (
    <Reason label={say("bounced.label")} answer={say("bounced.what")}>
      <p>{say("bounced.next")}</p>
    </Reason>
  );
}
