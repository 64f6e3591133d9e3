import { japanDate } from "@/lib/calendar/japan-date";
import { addDays, type Day, instantOf, MINUTES_PER_DAY, minutesOfDay } from "@/lib/calendar/japan-day";
import { dateWords } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import type { MaintenanceWindow } from "./schedule";

type Span = Pick<MaintenanceWindow, "start" | "end">;

/** Day and time of a window on two lines: 11月25日（水） and 21:00～24:00; or its start and its end. */
export function windowLines(window: Span, locale: Locale): [string, string] {
  const t = translatorFor(locale);
  const from = placeOfStart(window.start);
  const to = placeOfEnd(window.end);
  const times = { from: timeWords(from.minutes), to: timeWords(to.minutes) };
  if (isOneDay(window)) return [dayWords(from.day, locale), t("maintenance.times", times)];

  const start = { date: dayWords(from.day, locale), time: times.from };
  const end = { date: dayWords(to.day, locale), time: times.to };

  return [t("maintenance.fromMoment", start), t("maintenance.toMoment", end)];
}

/** The same in one piece: 11月25日（水）21:00～24:00. */
export function windowWords(window: Span, locale: Locale): string {
  const [first, second] = windowLines(window, locale);
  const days = isOneDay(window) ? "one" : "more";

  return translatorFor(locale)("maintenance.window", { days, first, second });
}

/** The end of a window: 11月25日（水）24:00. */
export function endWords({ end }: Span, locale: Locale): string {
  const { day, minutes } = placeOfEnd(end);

  return translatorFor(locale)("maintenance.moment", {
    date: dayWords(day, locale),
    time: timeWords(minutes),
  });
}

/** The moment people may come back: 11月26日（木）0:00. */
export function openingWords({ end }: Span, locale: Locale): string {
  return translatorFor(locale)("maintenance.moment", {
    date: dateWords(end, locale),
    time: timeWords(minutesOfDay(end)),
  });
}

/** Minutes after midnight as a time: 1440 is 24:00. */
export function timeWords(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function isOneDay({ start, end }: Span): boolean {
  return placeOfStart(start).day === placeOfEnd(end).day;
}

function dayWords(day: Day, locale: Locale): string {
  return dateWords(instantOf(day, 0), locale);
}

function placeOfStart(start: Date) {
  return { day: japanDate(start), minutes: minutesOfDay(start) };
}

/** An end at midnight is 24:00 of the day before. */
function placeOfEnd(end: Date) {
  const { day, minutes } = placeOfStart(end);

  return minutes === 0 ? { day: addDays(day, -1), minutes: MINUTES_PER_DAY } : { day, minutes };
}
