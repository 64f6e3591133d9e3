import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { formWords } from "@/app/_words/form-words";
import { saying } from "@/app/_words/say";
import { ErrorSummary } from "@/components/error-summary";
import { ActionScope } from "@/components/form";
import { submitIdentityDetails } from "./actions";
import { BeforeYouStart } from "./before-you-start";
import { DetailsForm } from "./details-form";

const fields = ["loginId", "birthDate", "mailAddress"] as const;

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default async function ForgotPasswordPage() {
  const t = await getTranslations("forgotPassword");
  const say = await saying(getTranslations("forgotPassword"));

  return (
    <ActionScope action={submitIdentityDetails} words={await formWords(t("title"))}>
      <div className="split">
        <div className="task">
          <ErrorSummary order={fields} targets={{ birthDate: "year" }} />
          <h1 className="title">{say("title")}</h1>
          <p className="lead">{say("lead")}</p>
          <DetailsForm />
        </div>
        <BeforeYouStart />
      </div>
    </ActionScope>
  );
}
