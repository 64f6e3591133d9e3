import {
  addDays,
  addMonths,
  type Day,
  dayOfMonth,
  instantOf,
  japanDate,
  lastDayOf,
  type Month,
  monthOf,
} from "@/lib/calendar/japan-day";
import { type Cause, moveOffDaysOff } from "./move-off-holidays";
import type { MonthlyRule, OpeningHours, Rules, Words } from "./rules";

/** Closed from `start` up to, and not including, `end`. */
export type MaintenanceWindow = {
  start: Date;
  end: Date;
  /** The day the rule names, before any move. */
  nominalDate: Day;
  movedEarlier: boolean;
  because: Cause[];
  reason: Words | null;
};

/** No monthly closing starts or ends further than this from its nominal month. */
const REACH_MONTHS = 2;

/** Every closing of every rule that overlaps or touches the time from `from` to `to`, in no order. */
export function windowsOf(rules: Rules, from: Date, to: Date): MaintenanceWindow[] {
  const closings = [
    ...monthlyWindows(rules, from, to),
    ...(rules.openingHours ? nightlyWindows(rules.openingHours, from, to) : []),
    ...rules.windows.map(({ start, end, reason }) => ({ ...unmoved(japanDate(start), reason), start, end })),
  ];

  return closings.filter(({ start, end }) => start <= to && end >= from);
}

function monthlyWindows(rules: Rules, from: Date, to: Date): MaintenanceWindow[] {
  const reached = monthsBetween(
    addMonths(monthOf(japanDate(from)), -REACH_MONTHS),
    addMonths(monthOf(japanDate(to)), REACH_MONTHS),
  );
  const months = new Set([...reached, ...rules.overrides.map(({ instead }) => monthOf(instead))]);

  return [...months]
    .filter((month) => !rules.skipMonths.includes(month))
    .flatMap((month) => rules.monthly.map((rule) => monthlyWindow(rule, month, rules)))
    .filter((closing) => closing !== null);
}

function monthlyWindow(rule: MonthlyRule, month: Month, rules: Rules): MaintenanceWindow | null {
  const nominalDate = nominalDay(rule, month);
  const override = rules.overrides.find(({ instead }) => instead === nominalDate);
  const place = override
    ? { date: override.date, because: [{ kind: "override" as const, date: nominalDate }] }
    : moveOffDaysOff(nominalDate, rule.onHoliday, rules);
  if (!place) return null;

  return {
    start: instantOf(place.date, override?.start ?? rule.start),
    end: instantOf(place.date, override?.end ?? rule.end),
    nominalDate,
    movedEarlier: place.date < nominalDate,
    because: place.because,
    reason: override?.reason ?? rule.reason,
  };
}

/** In months that lack the rule's day, the last day stands in for it. */
export function nominalDay(rule: Pick<MonthlyRule, "day">, month: Month): Day {
  const last = lastDayOf(month);

  return rule.day === "last" || rule.day > dayOfMonth(last)
    ? last
    : `${month}-${String(rule.day).padStart(2, "0")}`;
}

/** Closed from the end of one day's opening hours to the start of the next day's. */
function nightlyWindows({ start, end, reason }: OpeningHours, from: Date, to: Date): MaintenanceWindow[] {
  const closings: MaintenanceWindow[] = [];
  const last = addDays(japanDate(to), 2);
  for (let day = addDays(japanDate(from), -2); day <= last; day = addDays(day, 1)) {
    const closes = instantOf(addDays(day, -1), end);
    const opens = instantOf(day, start);
    if (closes < opens) closings.push({ ...unmoved(japanDate(closes), reason), start: closes, end: opens });
  }

  return closings;
}

function unmoved(nominalDate: Day, reason: Words | null) {
  return { nominalDate, movedEarlier: false, because: [], reason };
}

function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);

  return months;
}
