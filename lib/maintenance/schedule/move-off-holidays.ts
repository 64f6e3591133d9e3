import { findHoliday } from "@/lib/calendar/holidays";
import { addDays, type Day, weekdayOf } from "@/lib/calendar/japan-day";
import type { DayOffChoice, Rules, Words } from "./rules";

/** Why a closing is not on its day: what made that day, and the days passed over, unsuitable. */
export type Cause =
  | { kind: "saturday" | "sunday"; date: Day }
  | { kind: "holiday"; date: Day; name: Words }
  | { kind: "override"; date: Day };

type Calendar = Pick<Rules, "holidays" | "notHolidays">;

const SUNDAY = 0;
const SATURDAY = 6;
/** A closing is never moved further than this; with more days off in a row it stays where it was. */
const LONGEST_MOVE_DAYS = 31;

/** Why nobody works on a day, or null on a working day. `notHolidays` are working days whatever else they are. */
export function dayOff(day: Day, { holidays, notHolidays }: Calendar): Cause | null {
  if (notHolidays.includes(day)) return null;
  if (weekdayOf(day) === SATURDAY) return { kind: "saturday", date: day };
  if (weekdayOf(day) === SUNDAY) return { kind: "sunday", date: day };
  const own = holidays.find(({ date }) => date === day || date === day.slice("YYYY-".length));
  const name = own ? { ja: own.name, en: own.name } : findHoliday(day);

  return name && { kind: "holiday", date: day, name };
}

/** Where a closing of a day ends up, and over which days off; null if it is left out. */
export function moveOffDaysOff(
  nominal: Day,
  choice: DayOffChoice,
  calendar: Calendar,
): { date: Day; because: Cause[] } | null {
  const because: Cause[] = [];
  if (choice === "same" || !dayOff(nominal, calendar)) return { date: nominal, because };
  if (choice === "skip") return null;

  const step = choice === "earlier" ? -1 : 1;
  for (let moved = 0; moved <= LONGEST_MOVE_DAYS; moved += 1) {
    const date = addDays(nominal, moved * step);
    const cause = dayOff(date, calendar);
    if (!cause) return { date, because };
    because.push(cause);
  }

  return { date: nominal, because: [] };
}
