import { type Day, dayOfMonth, japanDate, monthOf } from "@/lib/calendar/japan-day";
import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import type { MaintenanceWindow } from "@/lib/maintenance/schedule/schedule";

/** Why a window is not on its nominal day: one piece for each day passed over. */
export function becauseWords({ because, nominalDate }: MaintenanceWindow, locale: Locale): string[] {
  const t = translatorFor(locale);

  return because.map((cause) => {
    const name = cause.kind === "holiday" ? cause.name[locale] : "";

    return t(`maintenance.because.${cause.kind}`, { ...placeOf(cause.date, nominalDate), name });
  });
}

/** The same as one sentence that ends with the day it led to, or null for a window on its nominal day. */
export function movedSentence(window: MaintenanceWindow, locale: Locale): string | null {
  const because = becauseWords(window, locale);
  if (because.length === 0) return null;

  const t = translatorFor(locale);
  const reasons = because.join(t("maintenance.because.and"));

  return t("maintenance.because.moved", { reasons, ...placeOf(japanDate(window.start), window.nominalDate) });
}

/** A day in short: its month is "same" where it is the month spoken of. */
function placeOf(day: Day, spokenOf: Day) {
  const month = monthOf(day) === monthOf(spokenOf) ? "same" : String(Number(day.slice(5, 7)));

  return { date: day, month, day: dayOfMonth(day) };
}
