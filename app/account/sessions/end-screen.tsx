import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FormScreen } from "@/app/_forms/form-screen";
import { StepUpField } from "@/app/_forms/step-up-field";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { BackLink } from "@/components/back-link";
import { Fields } from "@/components/fields";
import { ActionForm } from "@/components/form";
import type { FormAction } from "@/components/form-state";
import { SubmitButton } from "@/components/submit-button";
import { STEP_UP_FIELD } from "@/lib/login/step-up-form";

type EndScreenProps = {
  which: "one" | "others";
  action: FormAction;
  lead: ReactNode;
  /** What the form posts beside the password. */
  children?: ReactNode;
};

/** Asks once more before devices are logged out. */
export async function EndScreen({ which, action, lead, children }: EndScreenProps) {
  const t = await getTranslations("account.sessions");
  const say = await saying(getTranslations("account.sessions"));

  return (
    <FormScreen
      name={t(`ending.${which}.title`)}
      title={say(`ending.${which}.title`)}
      lead={lead}
      action={action}
      fields={[STEP_UP_FIELD]}
      words={{ kept: t("ending.kept"), keptAll: t("ending.kept"), refused: t("ending.refused") }}
    >
      <ActionForm className="mt-8 max-w-narrow">
        {children}
        <Fields>
          <StepUpField />
        </Fields>
        <Actions>
          <SubmitButton>{say(`ending.${which}.submit`)}</SubmitButton>
          <BackLink href="/account/sessions">{say("back")}</BackLink>
        </Actions>
      </ActionForm>
    </FormScreen>
  );
}
