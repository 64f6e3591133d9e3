import {
  type EraDate,
  type EraPeriod,
  FIRST_DAY,
  findEra,
  isoDate,
  toEraDate,
  typedNumber,
  typedYear,
} from "./eras";

export type EraDatePart = "era" | "year" | "month" | "day";
/** As it stands in the form's fields. */
export type TypedEraDate = Record<EraDatePart, string>;

export type EraDateRefusal =
  | { kind: "missing"; parts: EraDatePart[] }
  | { kind: "notNumber"; part: EraDatePart }
  | { kind: "noSuchDay" | "future" | "beforeMeiji"; typed: EraDate }
  /** The day lies outside the era, or a Western year stands where an era's year belongs. */
  | { kind: "afterEra" | "beforeEra"; typed: EraDate; boundary: EraDate; suggestion: EraDate | null }
  | { kind: "westernYear"; typed: EraDate; suggestion: EraDate | null }
  | { kind: "shortWesternYear"; typed: EraDate };

export type ParsedEraDate = { kind: "ok"; date: string } | EraDateRefusal;

const FIRST_WESTERN_YEAR = 1868;
const parts = ["era", "year", "month", "day"] as const;

/**
 * A day by its Japanese name as "YYYY-MM-DD". Days that two eras share are accepted under both names.
 * `today` is today's date in Japan, "YYYY-MM-DD": no day after it is accepted or suggested.
 */
export function parseEraDate(typed: TypedEraDate, today: string): ParsedEraDate {
  const period = findEra(typed.era);
  const missing = parts.filter((part) => (part === "era" ? !period : typed[part].trim() === ""));
  if (!period || missing.length > 0) return { kind: "missing", parts: missing };

  const numbers = {
    year: typedYear(typed.year),
    month: typedNumber(typed.month),
    day: typedNumber(typed.day),
  };
  const { year, month, day } = numbers;
  if (year === null) return { kind: "notNumber", part: "year" };
  if (month === null) return { kind: "notNumber", part: "month" };
  if (day === null) return { kind: "notNumber", part: "day" };

  return judge({ period, typed: { era: period.era, year, month, day }, today });
}

type Question = { period: EraPeriod; typed: EraDate; today: string };

function judge({ period, typed, today }: Question): ParsedEraDate {
  const { era, year, month, day } = typed;
  const suggest = (date: string | null) => (date !== null && date <= today ? toEraDate(date) : null);
  if (era === "seireki" && year < 1000) return { kind: "shortWesternYear", typed };
  if (era !== "seireki" && year >= FIRST_WESTERN_YEAR) {
    return { kind: "westernYear", typed, suggestion: suggest(isoDate(year, month, day)) };
  }

  const date = year < 1 ? null : isoDate(period.firstYear + year - 1, month, day);
  if (date === null) return { kind: "noSuchDay", typed };
  if (date < FIRST_DAY) return { kind: "beforeMeiji", typed };

  const edge = edgePassed(period, date);
  if (edge) return { ...edge, typed, suggestion: suggest(date) };

  return date > today ? { kind: "future", typed } : { kind: "ok", date };
}

/** Which end of the era a day lies beyond, if any. */
function edgePassed(period: EraPeriod, date: string) {
  if (period.ends !== null && date > period.ends) {
    return { kind: "afterEra", boundary: nameIn(period, period.ends) } as const;
  }

  return date < period.begins
    ? ({ kind: "beforeEra", boundary: nameIn(period, period.begins) } as const)
    : null;
}

function nameIn({ era, firstYear }: EraPeriod, date: string): EraDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);

  return { era, year: year - firstYear + 1, month, day };
}
