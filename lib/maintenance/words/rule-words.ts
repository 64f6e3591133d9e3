import { MINUTES_PER_DAY } from "@/lib/calendar/japan-day";
import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import type { MonthlyRule, OpeningHours, Rules } from "@/lib/maintenance/schedule/rules";
import { timeWords } from "./window-words";

/** The rules as members read them, one sentence each, monthly ones first. */
export function ruleSentences(rules: Pick<Rules, "monthly" | "openingHours">, locale: Locale): string[] {
  const nightly = rules.openingHours ? [nightlySentence(rules.openingHours, locale)] : [];

  return [...rules.monthly.map((rule) => monthlySentence(rule, locale)), ...nightly];
}

function monthlySentence({ day, start, end, onHoliday }: MonthlyRule, locale: Locale): string {
  const t = translatorFor(locale);
  const name = day === "last" ? "last" : String(day);
  const closed = { day: name, from: timeWords(start), to: ruleEnd(end, locale) };

  return t("maintenance.rules.monthly", { ...closed, onHoliday });
}

function nightlySentence({ start, end }: OpeningHours, locale: Locale): string {
  const t = translatorFor(locale);

  return t("maintenance.rules.daily", { from: timeWords(start), to: ruleEnd(end, locale) });
}

function ruleEnd(minutes: number, locale: Locale): string {
  if (minutes <= MINUTES_PER_DAY) return timeWords(minutes);

  return translatorFor(locale)("maintenance.rules.nextDay", { time: timeWords(minutes - MINUTES_PER_DAY) });
}
