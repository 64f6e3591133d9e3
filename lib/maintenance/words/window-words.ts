import {
  addDays,
  type Day,
  instantOf,
  japanDate,
  MINUTES_PER_DAY,
  minutesOfDay,
} from "@/lib/calendar/japan-day";
import { dateWords } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import type { MaintenanceWindow } from "@/lib/maintenance/schedule/schedule";

type Span = Pick<MaintenanceWindow, "start" | "end">;
type ClockFace = { day: Day; time: string };

/** Day and time of a window on two lines: 11月25日（水） and 21:00～24:00; or its start and its end. */
export function windowLines(window: Span, locale: Locale): [string, string] {
  const t = translatorFor(locale);
  const { start, end } = clockFaces(window);
  if (isOneDay(window))
    return [dayWords(start, locale), t("maintenance.times", { from: start.time, to: end.time })];

  return [
    t("maintenance.fromMoment", { date: dayWords(start, locale), time: start.time }),
    t("maintenance.toMoment", { date: dayWords(end, locale), time: end.time }),
  ];
}

/** The same in one piece: 11月25日（水）21:00～24:00. */
export function windowWords(window: Span, locale: Locale): string {
  const [first, second] = windowLines(window, locale);
  const days = isOneDay(window) ? "one" : "more";

  return translatorFor(locale)("maintenance.window", { days, first, second });
}

/** The end of a window: 11月25日（水）24:00. */
export function endWords(window: Span, locale: Locale): string {
  return momentWords(clockFaces(window).end, locale);
}

/** The moment people may come back: 11月26日（木）0:00. */
export function openingWords({ end }: Span, locale: Locale): string {
  return momentWords({ day: japanDate(end), time: timeWords(minutesOfDay(end)) }, locale);
}

/** Minutes after midnight as a time: 1440 is 24:00. */
export function timeWords(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** What clocks show at both ends; an end at midnight is 24:00 of the day before. */
export function clockFaces({ start, end }: Span): { start: ClockFace; end: ClockFace } {
  const minutes = minutesOfDay(end);
  const endDay = japanDate(end);

  return {
    start: { day: japanDate(start), time: timeWords(minutesOfDay(start)) },
    end:
      minutes === 0
        ? { day: addDays(endDay, -1), time: timeWords(MINUTES_PER_DAY) }
        : { day: endDay, time: timeWords(minutes) },
  };
}

export function isOneDay(window: Span): boolean {
  const { start, end } = clockFaces(window);

  return start.day === end.day;
}

function momentWords(face: ClockFace, locale: Locale): string {
  return translatorFor(locale)("maintenance.moment", { date: dayWords(face, locale), time: face.time });
}

function dayWords({ day }: ClockFace, locale: Locale): string {
  return dateWords(instantOf(day, 0), locale);
}
