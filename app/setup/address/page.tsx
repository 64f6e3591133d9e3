import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { AsideNote } from "@/components/aside";
import { BackLink } from "@/components/back-link";
import { ActionForm } from "@/components/form";
import { List } from "@/components/list";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { senderFrom } from "@/lib/mail/templates/sender";
import { getEnv } from "@/lib/platform/env";
import { submitAddress } from "../actions";
import { setupAt } from "../current-setup";
import { StepScreen } from "../step-screen";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default withFewElements(SetupAddressPage);

async function SetupAddressPage() {
  const { mailAddress } = await setupAt("address");
  const [say, every] = await Promise.all([
    saying(getTranslations("setup.address")),
    saying(getTranslations("common")),
  ]);

  return (
    <StepScreen
      part="account"
      room="setup.address"
      action={submitAddress}
      fields={["mailAddress"]}
      initial={{ mailAddress: mailAddress ?? "" }}
      aside={<Tips />}
    >
      <ActionForm className="mt-8 max-w-narrow">
        <TextField
          name="mailAddress"
          label={say("label")}
          support={say("support")}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Actions>
          <SubmitButton>{say("submit")}</SubmitButton>
          <BackLink href="/setup/password">{every("back")}</BackLink>
        </Actions>
      </ActionForm>
    </StepScreen>
  );
}

async function Tips() {
  const say = await saying(getTranslations("setup.address"));
  const { domain } = senderFrom(getEnv().MAIL_FROM);

  return (
    <AsideNote id="tips" title={say("tips.title")}>
      <List items={[say("tips.own"), say("tips.filter", { domain })]} />
    </AsideNote>
  );
}
