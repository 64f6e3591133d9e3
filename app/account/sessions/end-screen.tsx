import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FormScreen, type FormScreenProps } from "@/app/_forms/form-screen";
import { StepUpField } from "@/app/_forms/step-up-field";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { BackLink } from "@/components/back-link";
import { Fields } from "@/components/fields";
import { ActionForm } from "@/components/form";
import { SubmitButton } from "@/components/submit-button";
import { STEP_UP_FIELD } from "@/lib/login/step-up-form";

type EndScreenProps = Pick<FormScreenProps, "action" | "told"> & {
  room: `account.sessions.ending.${"one" | "others"}`;
  /** What the form posts beside the password. */
  children?: ReactNode;
};

/** Asks once more before devices are logged out. */
export async function EndScreen({ children, ...screen }: EndScreenProps) {
  const [say, every] = await Promise.all([
    saying(getTranslations(screen.room)),
    saying(getTranslations("account.sessions")),
  ]);
  const kept = every("ending.kept");

  return (
    <FormScreen
      {...screen}
      fields={[STEP_UP_FIELD]}
      words={{ kept, keptAll: kept, refused: every("ending.refused") }}
    >
      <ActionForm className="mt-8 max-w-narrow">
        {children}
        <Fields>
          <StepUpField />
        </Fields>
        <Actions>
          <SubmitButton>{say("submit")}</SubmitButton>
          <BackLink href="/account/sessions">{every("back")}</BackLink>
        </Actions>
      </ActionForm>
    </FormScreen>
  );
}
