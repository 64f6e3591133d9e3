import { z } from "zod";
import { type ErrorKey, says } from "@/lib/forms/complaint";
import { inUsualKanji } from "./kanji-forms";
import { drawnAlike } from "./look-alikes";
import { cardText, plainMarks, plainText } from "./plain-text";

export const SYMBOL_MAX_LENGTH = 20;
export const NUMBER_MAX_DIGITS = 20;

/** What leads to one household's account. */
export type Card = { insurerNumber: string; symbol: string; number: string };

export type ParsedSymbol = { kind: "ok"; value: string } | { kind: "letters" } | { kind: "length" };

export type ParsedNumber =
  | { kind: "ok"; value: string; branchNumberRemoved: boolean }
  | { kind: "empty" | "digitsOnly" | "length" };

/** Han here is every kanji with its iteration mark; U+3006 is the closing mark used like one. */
const SYMBOL = /^[-0-9A-Z\u30fb\u3006\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]*$/u;
/** A few digits are what they are: most symbols that are read by the million. */
const PLAIN_SYMBOL = /^\d{1,9}$/;
const ONLY_LINES = /^[-\u30fb]+$/;
/** U+4E00 is the kanji for one: beside other letters a line like any other, alone a symbol of its own. */
const ONES = /\u4e00/g;
const ONLY_LINES_AND_ONES = /^[-\u30fb\u4e00]+$/;
const SPACE_BESIDE_MARK = /\s*([^\d\s])\s*/g;
/** U+679D U+756A is the word for a branch number; people paste it with any bracket or line around it. */
const MARKED_BRANCH =
  /^([\d\s]+)(?:\u679d\u756a\u53f7|\u679d\u756a|\u679d|[-()[\]:/.,\u30fb\u3010\u3011\u3014\u3015])+(\d\d)[)\]\u3011\u3015]*$/;
/** A household has no thirty members: two digits beyond that are no branch number behind a mere space. */
const SPACED_BRANCH = /^(\d+)\s+[0-2]\d$/;

/** Equal for everything that looks equal on paper or is the same kanji; the digests are made of this form. */
export function normalizeSymbol(typed: string): string {
  if (PLAIN_SYMBOL.test(typed)) return typed;
  const text = cardText(drawnAlike(inUsualKanji(cardText(typed).toUpperCase())));
  if (ONLY_LINES.test(text)) return "";

  return ONLY_LINES_AND_ONES.test(text) ? text : text.replace(ONES, "-");
}

/** An empty symbol is good: some documents have none, and print a line in its place. */
export function parseSymbol(typed: string): ParsedSymbol {
  const value = normalizeSymbol(typed);
  if ([...value].length > SYMBOL_MAX_LENGTH) return { kind: "length" };

  return SYMBOL.test(value) ? { kind: "ok", value } : { kind: "letters" };
}

/**
 * Leading zeros count. A branch number of two digits behind the number is taken off, also behind a mere space, tab or
 * line end; other spaces group digits. Two numbers on two lines or in two columns are not one number.
 */
export function parseNumber(typed: string): ParsedNumber {
  const text = plainMarks(plainText(typed)).replace(SPACE_BESIDE_MARK, "$1");
  if (text === "") return { kind: "empty" };
  const withoutBranch = (MARKED_BRANCH.exec(text) ?? SPACED_BRANCH.exec(text))?.[1];
  const value = (withoutBranch ?? text).replaceAll(" ", "");
  if (!/^\d+$/.test(value)) return { kind: "digitsOnly" };

  return value.length > NUMBER_MAX_DIGITS
    ? { kind: "length" }
    : { kind: "ok", value, branchNumberRemoved: withoutBranch !== undefined };
}

const symbolComplaints = { letters: "symbolLetters", length: "symbolLength" } as const;
const numberComplaints = {
  empty: "numberMissing",
  digitsOnly: "numberDigitsOnly",
  length: "numberLength",
} as const;

/**
 * The fields symbol, noSymbol and number of a form. A symbol that was typed counts even when "there is none" is
 * ticked: typing takes more intent than a tick left behind. Output: symbol, number, branchNumberRemoved.
 */
export const cardFields = z
  .object({
    symbol: z.string().default(""),
    noSymbol: z.string().default(""),
    number: z.string().default(""),
  })
  .transform((typed, context) => {
    const complain = (field: string, key: ErrorKey) => {
      context.addIssue({ code: "custom", path: [field], message: says(key) });
    };
    const symbol = parseSymbol(typed.symbol);
    const number = parseNumber(typed.number);
    if (symbol.kind !== "ok") complain("symbol", symbolComplaints[symbol.kind]);
    if (plainText(typed.symbol) === "" && typed.noSymbol === "") complain("symbol", "symbolMissing");
    if (number.kind !== "ok") complain("number", numberComplaints[number.kind]);
    if (symbol.kind !== "ok" || number.kind !== "ok") return z.NEVER;

    return { symbol: symbol.value, number: number.value, branchNumberRemoved: number.branchNumberRemoved };
  });
