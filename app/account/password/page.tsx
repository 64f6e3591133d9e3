import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FormScreen } from "@/app/_forms/form-screen";
import { NewPasswordField } from "@/app/_forms/new-password-field";
import { PasswordTips } from "@/app/_forms/password-tips";
import { StepUpField } from "@/app/_forms/step-up-field";
import { sessionWith } from "@/app/_guards/current-session";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { Aside, AsidePart } from "@/components/aside";
import { BackLink } from "@/components/back-link";
import { Fields } from "@/components/fields";
import { ActionForm } from "@/components/form";
import { List } from "@/components/list";
import { Reason } from "@/components/reason";
import { SubmitButton } from "@/components/submit-button";
import { STEP_UP_FIELD } from "@/lib/login/step-up-form";
import { submitPassword } from "./actions";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

const consequences = ["others", "address", "mail"] as const;

type PasswordPageProps = { searchParams: Promise<{ notice?: string | string[] }> };

export default withFewElements(PasswordPage);

async function PasswordPage({ searchParams }: PasswordPageProps) {
  await sessionWith("full");
  const { notice } = await searchParams;
  const [say, every] = await Promise.all([
    saying(getTranslations("account.password")),
    saying(getTranslations("common")),
  ]);

  return (
    <FormScreen
      room="account.password"
      action={submitPassword}
      fields={[STEP_UP_FIELD, "newPassword"]}
      words={{ refused: say("form.refused"), kept: say("form.kept"), keptAll: say("form.kept") }}
      aside={
        <Aside labelledBy="tips">
          <PasswordTips id="tips" />
          <AsidePart title={say("then.title")}>
            <List items={consequences.map((consequence) => say(`then.${consequence}`))} />
          </AsidePart>
        </Aside>
      }
    >
      {notice === "disowned" && (
        <Reason label={say("disowned.label")} answer={say("disowned.answer")}>
          <p>{say("disowned.next")}</p>
        </Reason>
      )}
      <ActionForm className="mt-8 max-w-narrow">
        <Fields>
          <StepUpField isAlwaysAsked />
          <NewPasswordField name="newPassword" />
        </Fields>
        <Actions>
          <SubmitButton>{say("submit")}</SubmitButton>
          <BackLink href="/account">{every("back")}</BackLink>
        </Actions>
      </ActionForm>
    </FormScreen>
  );
}
