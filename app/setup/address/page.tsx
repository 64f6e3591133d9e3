import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { Aside, AsidePart } from "@/components/aside";
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

export default async function SetupAddressPage() {
  const { mailAddress } = await setupAt("address");
  const [t, common] = await Promise.all([getTranslations("setup.address"), getTranslations("common")]);
  const say = await saying(getTranslations("setup.address"));

  return (
    <StepScreen
      part="account"
      name={t("title")}
      title={say("title")}
      lead={say("lead")}
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
          <BackLink href="/setup/password">{common("back")}</BackLink>
        </Actions>
      </ActionForm>
    </StepScreen>
  );
}

async function Tips() {
  const say = await saying(getTranslations("setup.address"));
  const { domain } = senderFrom(getEnv().MAIL_FROM);

  return (
    <Aside labelledBy="tips">
      <AsidePart id="tips" title={say("tips.title")}>
        <List items={[say("tips.own"), say("tips.filter", { domain })]} />
      </AsidePart>
    </Aside>
  );
}
