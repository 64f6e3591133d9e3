import { getTranslations } from "next-intl/server";
import { type Suggestion, typedValues } from "@/lib/forms/parse-form";
import { applyCorrection, birthDateSuggestion, correctionText } from "@/lib/identity/birth-date";

/** What the correction button puts into the date fields, or null when another button sent the form. */
export function correctedBirthDate(form: FormData): Record<string, string> | null {
  return applyCorrection(String(form.get("correct") ?? ""));
}

/** The correction to offer beside a date that does not exist, if a likely one comes to mind. */
export async function birthDateHelp(form: FormData, today: string): Promise<Record<string, Suggestion>> {
  const suggestion = birthDateSuggestion(typedValues(form), today);
  if (!suggestion) return {};

  const t = await getTranslations("common");
  const { era, year, month, day } = suggestion;
  const label = t("correctDate", { era, year: Number(year), month: Number(month), day: Number(day) });

  return { birthDate: { label, value: correctionText(suggestion) } };
}
