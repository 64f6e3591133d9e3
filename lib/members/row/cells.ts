import { parseNumber, parseSymbol } from "@/lib/identity/card";
import type { Sex } from "@/lib/identity/digest";
import { plainText } from "@/lib/identity/plain-text";
import { type ColumnWords, nameKey } from "../mapping/column-names";
import type { Field } from "../mapping/fields";
import { damageOf } from "./damage";
import { type Problem, problem } from "./problem";

export type Read<Value> = { value: Value } | { problem: Problem };

/** Two lines in one cell are two things, and nobody can tell which is meant. */
const LINE_END = "\n";
const INSURED_BRANCH = /^0*$/;

export function readSymbol(field: Field, cell: string): Read<string> {
  const damage = twoLines(cell) ?? damageOf(cell);
  if (damage) return { problem: problem(field, cell, damage) };
  const symbol = parseSymbol(cell);
  if (symbol.kind === "ok") return symbol;

  return { problem: problem(field, cell, symbol.kind === "length" ? "symbolLength" : "symbolLetters") };
}

/** `branch`: the branch number behind the number, empty where there is none. */
export function readNumber(field: Field, cell: string): Read<{ number: string; branch: string }> {
  const damage = damageOf(cell);
  if (damage) return { problem: problem(field, cell, damage) };
  const parsed = parseNumber(cell);
  if (parsed.kind === "ok")
    return { value: { number: parsed.value, branch: parsed.branchNumberRemoved ? branchBehind(cell) : "" } };
  const reasons = { empty: "numberMissing", digitsOnly: "numberDigitsOnly", length: "numberLength" } as const;

  return { problem: problem(field, cell, twoLines(cell) ?? reasons[parsed.kind]) };
}

export function readSex(cell: string, words: ColumnWords): Read<Sex> {
  if (cell === "") return { problem: problem("sex", cell, "sexMissing") };
  const sex = words.sexOf.get(codeKey(cell));

  return sex ? { value: sex } : { problem: problem("sex", cell, damageOf(cell) ?? "sexUnknown") };
}

/** By the list's own column for it; null where it has none. */
export function readRelationship(cell: string, words: ColumnWords): Read<"insured" | "dependent" | null> {
  if (cell === "") return { value: null };
  const known = words.relationshipOf.get(codeKey(cell));

  return known ? { value: known } : { problem: problem("relationship", cell, "relationshipUnknown") };
}

/** Whom a branch number means: 00 is the insured person. */
export function readBranch(cell: string): Read<"insured" | "dependent"> {
  const branch = plainText(cell);
  if (branch !== "" && !/^\d{1,2}$/.test(branch))
    return { problem: problem("branchNumber", cell, "branchNumberShape") };

  return { value: INSURED_BRANCH.test(branch) ? "insured" : "dependent" };
}

export function readCode(cell: string): Read<string | null> {
  const damage = twoLines(cell) ?? damageOf(cell);
  if (damage) return { problem: problem("memberCode", cell, damage) };

  return { value: plainText(cell).toUpperCase() || null };
}

/** "01" is the code "1". */
function codeKey(cell: string): string {
  return nameKey(cell).replace(/^0(?=\d$)/, "");
}

function branchBehind(cell: string): string {
  return /(\d\d)\D*$/.exec(plainText(cell))?.[1] ?? "";
}

function twoLines(cell: string): "twoLines" | null {
  return cell.includes(LINE_END) ? "twoLines" : null;
}
