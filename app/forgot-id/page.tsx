import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PaperSample } from "@/app/_papers/paper-sample";
import { paperWords } from "@/app/_papers/paper-sample-words";
import { formWords } from "@/app/_words/form-words";
import { Columns, Task } from "@/components/columns";
import { ErrorSummary } from "@/components/error-summary";
import { ActionScope } from "@/components/form";
import { submitIdentityDetails } from "./actions";
import { Eligibility } from "./eligibility";
import { FORM_ID, IdentityForm } from "./identity-form";
import { Introduction } from "./introduction";
import { JourneySteps } from "./journey-steps";

const fields = ["symbol", "number", "sex", "birthDate", "insurerNumber", "mailAddress"] as const;

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default async function IdentityPage() {
  const t = await getTranslations("forgotId.form");
  const words = await paperWords();

  return (
    <ActionScope action={submitIdentityDetails} words={await formWords(t("title"))}>
      <JourneySteps current={1} />
      <Columns>
        <Task>
          <ErrorSummary order={fields} />
          <Introduction />
          <Eligibility />
        </Task>
        <PaperSample words={words} formId={FORM_ID} />
        <Task className="lg:mt-11">
          <IdentityForm printed={words.printed} />
        </Task>
      </Columns>
    </ActionScope>
  );
}
