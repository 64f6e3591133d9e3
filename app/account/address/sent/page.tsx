import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MissingMail } from "@/app/_address-proof/missing-mail";
import { roomOf, SendAgainOrCorrect, SentMail } from "@/app/_address-proof/sent-mail";
import { whomToAsk } from "@/app/_contact/whom-to-ask";
import { FormScreen } from "@/app/_forms/form-screen";
import { StepUpField } from "@/app/_forms/step-up-field";
import { sessionWith } from "@/app/_guards/current-session";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { ActionForm } from "@/components/form";
import { findOpenAddressChange } from "@/lib/account/address/find-change";
import { STEP_UP_FIELD } from "@/lib/login/step-up-form";
import { sendAgain } from "../actions";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default withFewElements(AddressSentPage);

async function AddressSentPage() {
  const { accountId } = await sessionWith("full");
  const deps = await pageDeps();
  const change = await findOpenAddressChange(accountId, deps);
  if (change?.kind !== "unproven") redirect("/account/address");

  const say = await saying(getTranslations("account.address.sent"));
  const { mail, mailAddress } = change;

  return (
    <FormScreen
      room={roomOf(mail)}
      action={sendAgain}
      fields={[STEP_UP_FIELD]}
      aside={<MissingMail mail={mail} contact={await whomToAsk({ accountId }, deps)} />}
    >
      <SentMail label={say("address")} address={mailAddress} open={say("open")} mail={mail} />
      <ActionForm className="mt-8 max-w-narrow">
        <StepUpField />
        <SendAgainOrCorrect correctAt="/account/address" />
      </ActionForm>
    </FormScreen>
  );
}
