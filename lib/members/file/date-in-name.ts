import { isDay } from "@/lib/calendar/japan-day";
import { parseWrittenDate } from "@/lib/calendar/written-date";

const WESTERN = /(?<!\d)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/;
const REIWA = /(?<![A-Za-z])R(\d{2})(\d{2})(\d{2})(?!\d)/i;

/** The day that a list's name says it is of: `members-20261101.csv`, `R081101.csv`. Null when it says none. */
export function dateInName(name: string): string | null {
  const [, year, month, day] = WESTERN.exec(name) ?? [];
  const western = [year, month, day].join("-");
  if (isDay(western)) return western;
  const [inEra] = REIWA.exec(name) ?? [];
  const parsed = inEra ? parseWrittenDate(inEra, "9999-12-31") : null;

  return parsed?.kind === "ok" ? parsed.date : null;
}
