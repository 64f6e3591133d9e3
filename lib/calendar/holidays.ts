import table from "@holiday-jp/holiday_jp";
import { type Day, lastDayOf, monthOf } from "./japan-day";

export type HolidayName = { ja: string; en: string };

/** The table is read by its keys: the library's own functions count days in the zone of the process. */
const holidays: Partial<Record<Day, { name: string; name_en: string }>> = table.holidays;

/** The last day the table speaks of. Whether a later day is a holiday is not known. */
export const HOLIDAYS_KNOWN_UNTIL: Day = lastDayOf(
  `${monthOf(Object.keys(holidays).sort().at(-1) ?? "").slice(0, 4)}-12`,
);

/** The national holiday on a day, substitute holidays and days between two holidays included, or null. */
export function findHoliday(day: Day): HolidayName | null {
  const found = holidays[day];

  return found ? { ja: found.name, en: found.name_en } : null;
}
