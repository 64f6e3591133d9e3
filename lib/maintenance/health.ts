import { HOLIDAYS_KNOWN_UNTIL } from "@/lib/calendar/holidays";
import { instantOf, MINUTES_PER_DAY } from "@/lib/calendar/japan-day";
import type { Finding } from "@/lib/platform/health";
import type { Problem } from "./rule-file/problem";
import type { Rules } from "./schedule/rules";
import type { Schedule } from "./schedule/schedule";

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** While the file is broken the last good one is in force, and someone must know. */
export function rulesFinding(problems: Problem[]): Finding {
  return problems.length === 0
    ? { status: "ok" }
    : {
        status: "degraded",
        cause: "file broken, last good one in force",
        problems: problems.length,
      };
}

/** Warns a year before a closing whose month the table of holidays says nothing about. */
export function holidaysFinding(schedule: Schedule, rules: Pick<Rules, "monthly">, now: Date): Finding {
  const knownUntil = { knownUntil: HOLIDAYS_KNOWN_UNTIL };
  const horizon = instantOf(HOLIDAYS_KNOWN_UNTIL, MINUTES_PER_DAY);
  const last = schedule.windowsBetween(now, new Date(now.getTime() + YEAR_MS)).at(-1);
  const needsHolidays = rules.monthly.some(({ onHoliday }) => onHoliday !== "same");
  if (!last || last.start < horizon || !needsHolidays) return { status: "ok", ...knownUntil };

  return { status: "degraded", cause: "holidays unknown within a year", ...knownUntil };
}
