import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { AsideNote } from "@/components/aside";
import { Fields } from "@/components/fields";
import { ActionForm } from "@/components/form";
import { List } from "@/components/list";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { submitLoginId } from "../actions";
import { setupAt } from "../current-setup";
import { StepScreen } from "../step-screen";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default withFewElements(SetupLoginIdPage);

async function SetupLoginIdPage() {
  const { loginId } = await setupAt("login-id");
  const say = await saying(getTranslations("setup.loginId"));

  return (
    <StepScreen
      part="account"
      room="setup.loginId"
      action={submitLoginId}
      fields={["loginId"]}
      initial={{ loginId: loginId ?? "" }}
      aside={<Tips />}
    >
      <ActionForm className="mt-8 max-w-narrow">
        <Fields>
          <TextField
            name="loginId"
            width="mid"
            label={say("label")}
            support={say("support")}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <div>
            <SubmitButton>{say("submit")}</SubmitButton>
          </div>
        </Fields>
      </ActionForm>
    </StepScreen>
  );
}

async function Tips() {
  const say = await saying(getTranslations("setup.loginId"));

  return (
    <AsideNote id="tips" title={say("tips.title")}>
      <List items={[say("tips.remember"), say("tips.avoid"), say("tips.forgot")]} />
    </AsideNote>
  );
}
