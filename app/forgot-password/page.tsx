import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { alikeForAll } from "@/app/_markup/alike-for-all";
import { formWords } from "@/app/_words/form-words";
import { saying } from "@/app/_words/say";
import { Columns, Task } from "@/components/columns";
import { ErrorSummary } from "@/components/error-summary";
import { ActionScope } from "@/components/form";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { submitIdentityDetails } from "./actions";
import { BeforeYouStart } from "./before-you-start";
import { DetailsForm } from "./details-form";

const fields = ["loginId", "birthDate", "mailAddress"] as const;

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default alikeForAll(ForgotPasswordPage);

async function ForgotPasswordPage() {
  const t = await getTranslations("forgotPassword");
  const say = await saying(getTranslations("forgotPassword"));

  return (
    <ActionScope action={submitIdentityDetails} words={await formWords(t("title"))}>
      <Columns>
        <Task>
          <ErrorSummary order={fields} />
          <Title>{say("title")}</Title>
          <Lead>{say("lead")}</Lead>
          <DetailsForm />
        </Task>
        <BeforeYouStart />
      </Columns>
    </ActionScope>
  );
}
