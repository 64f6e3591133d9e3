import type { Locale } from "./locales";
import { translatorFor } from "./translator";

/** A moment as a day and a time in Japan: 11月22日（日）14:05. */
export function dateTimeWords(at: Date, locale: Locale): string {
  return translatorFor(locale)("time.dateTime", { at });
}

/** The same with its year, for what may be long ago: 2026年11月22日（日）14:05. */
export function yearDateTimeWords(at: Date, locale: Locale): string {
  return translatorFor(locale)("time.yearDateTime", { at });
}

/** The same with its seconds, for who looks into what happened: 2026年11月22日（日）14:05:09. */
export function yearDateTimeSecondWords(at: Date, locale: Locale): string {
  return translatorFor(locale)("time.yearDateTimeSecond", { at });
}

/** A moment as a day in Japan: 11月22日（日）. */
export function dateWords(at: Date, locale: Locale): string {
  return translatorFor(locale)("time.date", { at });
}

/** A moment as a time in Japan, where the day is clear from the words around it: 14:05. */
export function clockWords(at: Date, locale: Locale): string {
  return translatorFor(locale)("time.clock", { at });
}

/** A calendar day, YYYY-MM-DD, with its year: 2026年11月22日. */
export function dayWords(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(day));
}
