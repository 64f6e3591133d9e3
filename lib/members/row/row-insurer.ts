import { INSURER_NUMBER_DIGITS, parseInsurerNumber } from "@/lib/identity/insurer-number";
import { damageOf } from "./damage";
import { type Problem, problem } from "./problem";

/** The insurer number of a row, where the list has a column for it: the society's own, or what is wrong with it. */
export function judgeInsurerNumber(
  cell: string,
  { insurerNumber }: { insurerNumber: string },
): { value: string } | { problem: Problem } {
  const parsed = parseInsurerNumber(cell);
  if (parsed.kind === "empty" || (parsed.kind === "ok" && parsed.value === insurerNumber))
    return { value: insurerNumber };
  const damage = damageOf(cell);
  if (damage) return { problem: problem("insurerNumber", cell, damage) };
  if (parsed.kind === "ok") return { problem: problem("insurerNumber", cell, "otherInsurer", parsed.value) };
  if (parsed.kind === "length" && parsed.digits === INSURER_NUMBER_DIGITS - 1) {
    const padded = parseInsurerNumber(`0${cell}`);
    if (padded.kind === "ok")
      return { problem: problem("insurerNumber", cell, "insurerNumberZeroLost", padded.value) };
  }

  return { problem: problem("insurerNumber", cell, "insurerNumberWrong") };
}
