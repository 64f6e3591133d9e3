import { getTranslations } from "next-intl/server";
import type { Suggestion } from "@/components/form-state";
import type { Typed } from "@/lib/forms/parse-form";
import { applyCorrection, birthDateSuggestion, correctionText } from "@/lib/identity/birth-date";

/** What the correction button puts into the date fields, or null when another button sent the form. */
export function correctedBirthDate(typed: Typed): Typed | null {
  return applyCorrection(typed.correct ?? "");
}

/** The correction to offer beside a date that does not exist, if a likely one comes to mind. */
export async function birthDateHelp(typed: Typed, today: string): Promise<Record<string, Suggestion>> {
  const suggestion = birthDateSuggestion(typed, today);
  if (!suggestion) return {};

  const t = await getTranslations("common");
  const { era, year, month, day } = suggestion;
  const label = t("correctDate", { era, year: Number(year), month: Number(month), day: Number(day) });

  return { birthDate: { label, value: correctionText(suggestion) } };
}
