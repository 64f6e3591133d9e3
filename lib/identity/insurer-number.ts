import { z } from "zod";
import { says } from "@/lib/forms/complaint";
import { cardText } from "./plain-text";

export const INSURER_NUMBER_DIGITS = 8;
const NATIONAL_HEALTH_INSURANCE_DIGITS = 6;

export type ParsedInsurerNumber =
  | { kind: "ok"; value: string }
  | { kind: "empty" | "digitsOnly" | "nationalHealthInsurance" | "checkDigit" }
  | { kind: "length"; digits: number };

/** The number of a health insurance society: eight digits, the last of which checks the others (Luhn). */
export function parseInsurerNumber(typed: string): ParsedInsurerNumber {
  const text = cardText(typed).replaceAll("-", "");
  if (text === "") return { kind: "empty" };
  if (!/^\d+$/.test(text)) return { kind: "digitsOnly" };
  if (text.length === NATIONAL_HEALTH_INSURANCE_DIGITS) return { kind: "nationalHealthInsurance" };
  if (text.length !== INSURER_NUMBER_DIGITS) return { kind: "length", digits: text.length };
  if (/^0+$/.test(text) || luhnSum(text) % 10 !== 0) return { kind: "checkDigit" };

  return { kind: "ok", value: text };
}

const complaints = {
  empty: "insurerNumberMissing",
  digitsOnly: "insurerNumberDigitsOnly",
  nationalHealthInsurance: "insurerNumberNationalHealthInsurance",
  length: "insurerNumberLength",
  checkDigit: "insurerNumberCheckDigit",
} as const;

/** A form's field; its output is the eight digits. */
export const insurerNumberField = z
  .string()
  .default("")
  .transform((typed, context) => {
    const parsed = parseInsurerNumber(typed);
    if (parsed.kind === "ok") return parsed.value;
    const values = parsed.kind === "length" ? { digits: parsed.digits } : undefined;
    context.addIssue(says(complaints[parsed.kind], values));

    return z.NEVER;
  });

/** Every second digit from the right counts double, and its digits are added. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const weighted = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return sum + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
}
