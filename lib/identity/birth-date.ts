import { z } from "zod";
import {
  type EraDatePart,
  type EraDateRefusal,
  parseEraDate,
  type TypedEraDate,
} from "@/lib/calendar/era-date";
import type { EraDate } from "@/lib/calendar/eras";
import { type Complaint, says } from "@/lib/forms/complaint";

const typed = z.string().default("");
const typedParts = z.object({ era: typed, year: typed, month: typed, day: typed });

/** The fields era, year, month and day of a form. Output: birthDate as "YYYY-MM-DD"; complaints go to "birthDate". */
export function birthDateFields(today: string) {
  return typedParts.transform((fields, context) => {
    const parsed = parseEraDate(fields, today);
    if (parsed.kind === "ok") return { birthDate: parsed.date };
    const { key, values } = birthDateComplaint(parsed);
    context.addIssue({ code: "custom", path: ["birthDate"], message: says(key, values) });

    return z.NEVER;
  });
}

/** What the fields would hold if the likely slip were corrected, or null when nothing likely comes to mind. */
export function birthDateSuggestion(fields: Partial<TypedEraDate>, today: string): TypedEraDate | null {
  const parsed = parseEraDate({ era: "", year: "", month: "", day: "", ...fields }, today);
  if (!("suggestion" in parsed) || parsed.suggestion === null) return null;
  const { era, year, month, day } = parsed.suggestion;

  return { era, year: String(year), month: String(month), day: String(day) };
}

/** Where to begin with a complaint about the birth date: at the first part that is missing or wrong. */
export function partToCorrect({ key, values = {} }: Complaint): EraDatePart {
  switch (key) {
    case "birthDateMissing":
    case "birthDateAfterEra":
    case "birthDateBeforeEra":
      return "era";
    case "birthDateIncomplete":
      return values.first as EraDatePart;
    case "birthDateNotNumber":
      return values.part as EraDatePart;
    case "birthDateNoSuchMonth":
      return "month";
    case "birthDateNoSuchDay":
      return "day";
    default:
      return "year";
  }
}

/** A suggestion as the value of a button, for `applyCorrection`. */
export function correctionText({ era, year, month, day }: TypedEraDate): string {
  return [era, year, month, day].join("-");
}

/** "heisei-1-2-1" as the fields that it stands for, or null when it is no such thing. */
export function applyCorrection(text: string): TypedEraDate | null {
  const [, era, year, month, day] = /^([a-z]{5,7})-(\d{1,4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];

  return era && year && month && day ? { era, year, month, day } : null;
}

function birthDateComplaint(refusal: EraDateRefusal): Complaint {
  switch (refusal.kind) {
    case "missing":
      return missingParts(refusal.parts);
    case "notNumber":
      return { key: "birthDateNotNumber", values: { part: refusal.part } };
    case "noSuchDay":
      return isMonth(refusal.typed.month)
        ? { key: "birthDateNoSuchDay", values: refusal.typed }
        : { key: "birthDateNoSuchMonth" };
    case "future":
      return { key: "birthDateFuture", values: refusal.typed };
    case "beforeMeiji":
      return { key: "birthDateBeforeMeiji" };
    case "shortWesternYear":
      return { key: "birthDateShortWesternYear" };
    case "westernYear":
      return { key: "birthDateWesternYear", values: suggested(refusal.suggestion) };
    case "afterEra":
      return { key: "birthDateAfterEra", values: { ...refusal.boundary, ...suggested(refusal.suggestion) } };
    case "beforeEra":
      return { key: "birthDateBeforeEra", values: { ...refusal.boundary, ...suggested(refusal.suggestion) } };
  }
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function missingParts(parts: readonly EraDatePart[]): Complaint {
  const [first = "none", second = "none", third = "none", fourth] = parts;

  return fourth
    ? { key: "birthDateMissing" }
    : { key: "birthDateIncomplete", values: { count: parts.length, first, second, third } };
}

/** Words choose by `suggestedEra`: "none" leaves the question out. */
function suggested(suggestion: EraDate | null): Record<string, string | number> {
  return {
    suggestedEra: suggestion?.era ?? "none",
    suggestedYear: suggestion?.year ?? 0,
    suggestedMonth: suggestion?.month ?? 0,
    suggestedDay: suggestion?.day ?? 0,
  };
}
