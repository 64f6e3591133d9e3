import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BirthDateField } from "@/app/_forms/birth-date-field";
import { alikeForAll } from "@/app/_markup/alike-for-all";
import { InsurerStrips, PaperSample } from "@/app/_papers/paper-sample";
import { paperWords } from "@/app/_papers/paper-sample-words";
import type { PaperWords } from "@/app/_papers/printed-words";
import { formWords } from "@/app/_words/form-words";
import { furigana } from "@/app/_words/furigana";
import { Actions } from "@/components/actions";
import { BackLink } from "@/components/back-link";
import { Checkbox } from "@/components/checkbox";
import { Columns, Task } from "@/components/columns";
import { ErrorSummary } from "@/components/error-summary";
import { Fields } from "@/components/fields";
import { ActionForm, ActionScope } from "@/components/form";
import { marks } from "@/components/marks";
import { RadioChoices } from "@/components/radio-choices";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { getSite } from "@/lib/platform/site";
import { submitIdentityDetails } from "./actions";
import { Eligibility } from "./eligibility";
import { Introduction } from "./introduction";
import { JourneySteps } from "./journey-steps";

const FORM_ID = "identity";
const fields = ["symbol", "number", "sex", "birthDate", "insurerNumber", "mailAddress"] as const;

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default alikeForAll(IdentityPage);

async function IdentityPage() {
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

async function IdentityForm({ printed }: { printed: PaperWords }) {
  const t = await getTranslations("forgotId.form");
  const read = await furigana();
  const { siteName } = getSite();

  return (
    <ActionForm id={FORM_ID}>
      <Fields>
        <TextField
          name="symbol"
          pin={1}
          width="short"
          label={read(t("symbol"))}
          support={read(t.rich("symbolSupport", marks))}
          spellCheck={false}
          beside={<Checkbox name="noSymbol" label={read(t("noSymbol"))} />}
        />
        <TextField
          name="number"
          pin={2}
          width="short"
          label={read(t("number"))}
          support={read(t.rich("numberSupport", marks))}
          inputMode="numeric"
        />
        <RadioChoices
          name="sex"
          label={read(t("sex"))}
          support={read(t("sexSupport"))}
          options={[
            { value: "male", label: read(t("male")) },
            { value: "female", label: read(t("female")) },
          ]}
        />
        <BirthDateField />
        <TextField
          name="insurerNumber"
          pin={3}
          width="mid"
          label={read(t("insurerNumber"))}
          support={read(t.rich("insurerNumberSupport", { look }))}
          above={<InsurerStrips printed={printed} />}
          inputMode="numeric"
        />
        <TextField
          name="mailAddress"
          label={read(t("mailAddress"))}
          support={read(t.rich("mailAddressSupport", { ...marks, siteName }))}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Fields>
      <p className="mt-9">{read(t.rich("after", marks))}</p>
      <Actions distance="near">
        <SubmitButton>{read(t("submit"))}</SubmitButton>
        <BackLink href="/login">{read(t("back"))}</BackLink>
      </Actions>
    </ActionForm>
  );
}

/** On phones the drawing has scrolled away. */
function look(words: ReactNode) {
  return (
    <a className="-my-2 inline-block py-2 lg:hidden" href="#sample">
      {words}
    </a>
  );
}
