import { getTranslations } from "next-intl/server";
import { BirthDateField } from "@/app/birth-date-field";
import { BackLink } from "@/components/back-link";
import { Checkbox } from "@/components/checkbox";
import { ActionForm } from "@/components/form";
import { marks } from "@/components/marks";
import { InsurerStrips } from "@/components/paper-sample";
import type { PaperWords } from "@/components/papers/paper-words";
import { RadioChoices } from "@/components/radio-choices";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { getSite } from "@/lib/platform/site";

export const FORM_ID = "identity";

export async function IdentityForm({ printed }: { printed: PaperWords }) {
  const t = await getTranslations("forgotId.form");
  const { siteName } = getSite();

  return (
    <ActionForm id={FORM_ID} className="task">
      <div className="fields">
        <TextField
          name="symbol"
          pin={1}
          width="short"
          label={t("symbol")}
          support={t.rich("symbolSupport", marks)}
          spellCheck={false}
          beside={<Checkbox name="noSymbol" label={t("noSymbol")} />}
        />
        <TextField
          name="number"
          pin={2}
          width="short"
          label={t("number")}
          support={t.rich("numberSupport", marks)}
          inputMode="numeric"
        />
        <RadioChoices
          name="sex"
          label={t("sex")}
          support={t("sexSupport")}
          options={[
            { value: "male", label: t("male") },
            { value: "female", label: t("female") },
          ]}
        />
        <BirthDateField />
        <TextField
          name="insurerNumber"
          pin={3}
          width="mid"
          label={t("insurerNumber")}
          support={t.rich("insurerNumberSupport", {
            look: (words) => (
              <a className="look" href="#sample">
                {words}
              </a>
            ),
          })}
          above={<InsurerStrips printed={printed} />}
          inputMode="numeric"
        />
        <TextField
          name="mailAddress"
          label={t("mailAddress")}
          support={t.rich("mailAddressSupport", { ...marks, siteName })}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </div>
      <div className="actions">
        <SubmitButton>{t("submit")}</SubmitButton>
        <BackLink href="/login">{t("back")}</BackLink>
      </div>
    </ActionForm>
  );
}
