import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FormScreen } from "@/app/_forms/form-screen";
import { StepUpField } from "@/app/_forms/step-up-field";
import { sessionWith } from "@/app/_guards/current-session";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { BackLink } from "@/components/back-link";
import { Facts } from "@/components/facts";
import { Fields } from "@/components/fields";
import { ActionForm } from "@/components/form";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { findOpenAddressChange } from "@/lib/account/address/find-change";
import { maskMailAddress } from "@/lib/identity/mail-address";
import { submitNewAddress } from "./actions";
import { HowItGoes } from "./how-it-goes";
import { OpenChangeNote } from "./open-change";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default withFewElements(AddressPage);

async function AddressPage() {
  const { accountId, mailAddress, mailUndeliverableAt } = await sessionWith("full");
  const change = await findOpenAddressChange(accountId, await pageDeps());
  const [say, every] = await Promise.all([
    saying(getTranslations("account.address")),
    saying(getTranslations("common")),
  ]);
  const isReachable = mailAddress !== null && mailUndeliverableAt === null;

  return (
    <FormScreen
      room="account.address"
      action={submitNewAddress}
      // The password is asked for now and then, and never comes back: it is not among what is kept.
      fields={["mailAddress"]}
      aside={<HowItGoes isReachable={isReachable} accountId={accountId} />}
    >
      <Facts
        facts={[{ name: say("now"), value: mailAddress ? maskMailAddress(mailAddress) : say("none") }]}
      />
      {change && <OpenChangeNote change={change} isReachable={isReachable} />}
      <ActionForm className="mt-8 max-w-narrow">
        <Fields>
          <TextField
            name="mailAddress"
            label={say("label")}
            support={say("support")}
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
          />
          <StepUpField />
        </Fields>
        <Actions>
          <SubmitButton>{say("submit")}</SubmitButton>
          <BackLink href="/account">{every("back")}</BackLink>
        </Actions>
      </ActionForm>
    </FormScreen>
  );
}
