import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FormScreen } from "@/app/_forms/form-screen";
import { StepUpField } from "@/app/_forms/step-up-field";
import { sessionWith } from "@/app/_guards/current-session";
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
import { findOpenAddressChange } from "@/lib/account/address/find-change";
import { clockWords, dateTimeWords } from "@/lib/i18n/format";
import type { LinkMail } from "@/lib/link/find-link-mail";
import { STEP_UP_FIELD } from "@/lib/login/step-up-form";
import { sendAgain } from "../actions";
import { MissingMail } from "./missing-mail";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default async function AddressSentPage() {
  const { accountId } = await sessionWith("full");
  const change = await findOpenAddressChange(accountId, await pageDeps());
  if (change?.kind !== "unproven") redirect("/account/address");

  const t = await getTranslations("account.address.sent");
  const say = await saying(getTranslations("account.address.sent"));
  const { mail, mailAddress } = change;

  return (
    <FormScreen
      name={t("title")}
      title={say("title")}
      lead={say("lead")}
      action={sendAgain}
      fields={[STEP_UP_FIELD]}
      aside={<MissingMail />}
    >
      <AddressSlip label={say("address")} address={mailAddress} />
      {mail.hasFailed ? <Bounced /> : <Lead className="mt-8">{say("open")}</Lead>}
      <MailboxLink />
      <Times mail={mail} />
      <LinkHour from={mail.requestedAt} to={mail.expiresAt} />
      <ActionForm className="mt-8 max-w-narrow">
        <StepUpField />
        <Actions>
          <ButtonLink look="second" href="/account/address">
            {say("correct")}
          </ButtonLink>
          <SubmitButton look="second">{say("again")}</SubmitButton>
        </Actions>
      </ActionForm>
    </FormScreen>
  );
}

async function Times({ mail: { requestedAt, expiresAt, state } }: { mail: LinkMail }) {
  const say = await saying(getTranslations("account.address.sent"));
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
  const say = await saying(getTranslations("account.address.sent.bounced"));

  return (
    <Reason label={say("label")} answer={say("what")}>
      <p>{say("next")}</p>
    </Reason>
  );
}
