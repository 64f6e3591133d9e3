import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { whomToAsk } from "@/app/_contact/whom-to-ask";
import { NewPasswordField } from "@/app/_forms/new-password-field";
import { sessionWith } from "@/app/_guards/current-session";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { formWords } from "@/app/_words/form-words";
import { saying } from "@/app/_words/say";
import { Columns, Task } from "@/components/columns";
import { ErrorSummary } from "@/components/error-summary";
import { Fields } from "@/components/fields";
import { ActionForm, ActionScope } from "@/components/form";
import { Lead } from "@/components/lead";
import { SubmitButton } from "@/components/submit-button";
import { Title } from "@/components/title";
import { submitNewPassword } from "./actions";
import { Advice } from "./advice";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

/** Where a temporary password leads, and nowhere else. */
export default withFewElements(NewPasswordPage);

async function NewPasswordPage() {
  const { loginId, accountId } = await sessionWith("choosePassword");
  const t = await getTranslations("newPassword");
  const say = await saying(getTranslations("newPassword"));
  const own = { refused: say("form.refused"), again: say("form.kept"), keptAll: say("form.keptAll") };

  return (
    <ActionScope action={submitNewPassword} words={{ ...(await formWords(t("title"))), ...own }}>
      <Columns>
        <Task>
          <ErrorSummary order={["newPassword"]} />
          <Title>{say("title")}</Title>
          <Lead>{say("lead")}</Lead>
          <ActionForm className="mt-8 max-w-narrow">
            <Fields>
              {/* Tells a password manager whose password this is. */}
              <input type="text" name="username" autoComplete="username" defaultValue={loginId} hidden />
              <NewPasswordField name="newPassword" />
              <div>
                <SubmitButton>{say("submit")}</SubmitButton>
              </div>
            </Fields>
          </ActionForm>
        </Task>
        <Advice contact={await whomToAsk({ accountId }, await pageDeps())} />
      </Columns>
    </ActionScope>
  );
}
