/** A calendar date, YYYY-MM-DD. */
export type Day = string;
/** A calendar month, YYYY-MM. */
export type Month = string;

export const MINUTES_PER_DAY = 24 * 60;
const MINUTE_MS = 60_000;
const DAY_MS = MINUTES_PER_DAY * MINUTE_MS;
const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;

/** The calendar date in Japan at an instant, as YYYY-MM-DD. Japan has kept UTC+9 without summer time since 1952. */
export function japanDate(now: Date): Day {
  return new Date(now.getTime() + JAPAN_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant so many minutes after midnight of a day in Japan; 1440 and more lie on following days. */
export function instantOf(day: Day, minutes: number): Date {
  return new Date(Date.parse(`${day}T00:00:00+09:00`) + minutes * MINUTE_MS);
}

/** Minutes since midnight in Japan, seconds cut off. */
export function minutesOfDay(at: Date): number {
  return Math.floor((at.getTime() - instantOf(japanDate(at), 0).getTime()) / MINUTE_MS);
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;

  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** Sunday is 0, Saturday 6. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay();
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8));
}

export function lastDayOf(month: Month): Day {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

/** Whether the text is a date of the calendar, in the form YYYY-MM-DD: 2026-02-29 is none. */
export function isDay(text: string): boolean {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;

  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
}
