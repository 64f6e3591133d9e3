import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewPasswordField } from "@/app/_forms/new-password-field";
import { PasswordTips } from "@/app/_forms/password-tips";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { Aside } from "@/components/aside";
import { BackLink } from "@/components/back-link";
import { Fields } from "@/components/fields";
import { ActionForm } from "@/components/form";
import { SubmitButton } from "@/components/submit-button";
import { submitPassword } from "../actions";
import { setupAt } from "../current-setup";
import { StepScreen } from "../step-screen";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default withFewElements(SetupPasswordPage);

async function SetupPasswordPage() {
  const { loginId } = await setupAt("password");
  const [say, every] = await Promise.all([
    saying(getTranslations("setup.password")),
    saying(getTranslations("common")),
  ]);

  return (
    <StepScreen
      part="account"
      room="setup.password"
      action={submitPassword}
      fields={["password"]}
      words={{ refused: say("form.refused"), again: say("form.kept"), keptAll: say("form.keptAll") }}
      aside={
        <Aside labelledBy="tips">
          <PasswordTips id="tips" />
        </Aside>
      }
    >
      <ActionForm className="mt-8 max-w-narrow">
        <Fields>
          {/* Tells a password manager whose password this is. */}
          <input type="text" name="username" autoComplete="username" defaultValue={loginId ?? ""} hidden />
          <NewPasswordField name="password" label={say("label")} />
        </Fields>
        <Actions>
          <SubmitButton>{say("submit")}</SubmitButton>
          <BackLink href="/setup/login-id">{every("back")}</BackLink>
        </Actions>
      </ActionForm>
    </StepScreen>
  );
}
