import type { Day, Month } from "@/lib/calendar/japan-day";

export type Words = { ja: string; en: string };

/** What becomes of a closing whose day is a Saturday, a Sunday or a holiday. */
export type DayOffChoice = "earlier" | "later" | "same" | "skip";

/** Times are minutes after midnight in Japan; an `end` above 1440 lies on the next day. */
export type MonthlyRule = {
  day: number | "last";
  start: number;
  end: number;
  onHoliday: DayOffChoice;
  reason: Words | null;
};

/** Open every day from `start` to `end`; an `end` above 1440 lies on the next day. */
export type OpeningHours = { start: number; end: number; reason: Words | null };

export type SingleWindow = { start: Date; end: Date; reason: Words | null };

/** Closes on `date` what a monthly rule would have closed on `instead`, its day before any move. */
export type Override = {
  instead: Day;
  date: Day;
  start: number | null;
  end: number | null;
  reason: Words | null;
};

/** `date` is YYYY-MM-DD, or MM-DD for a day of every year. */
export type OwnHoliday = { date: string; name: string };

/** When the portal is closed, as an administrator wrote it. */
export type Rules = {
  monthly: MonthlyRule[];
  openingHours: OpeningHours | null;
  windows: SingleWindow[];
  skipMonths: Month[];
  overrides: Override[];
  holidays: OwnHoliday[];
  notHolidays: Day[];
};

export const noRules: Rules = {
  monthly: [],
  openingHours: null,
  windows: [],
  skipMonths: [],
  overrides: [],
  holidays: [],
  notHolidays: [],
};
