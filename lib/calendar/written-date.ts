import { type EraDateRefusal, parseEraDate } from "./era-date";
import type { Era } from "./eras";

export type WrittenDate =
  | { kind: "ok"; date: string }
  /** A spreadsheet's count of days, shown where the cell is no date any more. */
  | { kind: "dayCount" }
  /** Two digits for the year and no era beside them. */
  | { kind: "eraMissing" }
  /** Day and month in front of the year: nobody can tell which is which. */
  | { kind: "yearLast" }
  | { kind: "unreadable" }
  | { kind: "refused"; refusal: EraDateRefusal };

/** By the first sign of its name, by its letter, and by its figure in the lists of insurers. */
const eraSigns: Record<string, Era> = {
  "\u4ee4": "reiwa",
  "\u5e73": "heisei",
  "\u662d": "showa",
  "\u5927": "taisho",
  "\u660e": "meiji",
  R: "reiwa",
  H: "heisei",
  S: "showa",
  T: "taisho",
  M: "meiji",
  "5": "reiwa",
  "4": "heisei",
  "3": "showa",
  "2": "taisho",
  "1": "meiji",
};

const SEPARATOR = "[-/.\u5e74\u6708\u30fb]";
const END = "\u65e5?";
const ERA = "(\u4ee4\u548c?|\u5e73\u6210?|\u662d\u548c?|\u5927\u6b63?|\u660e\u6cbb?|[RHSTM])";
const MIDNIGHT = /[T ]?0{1,2}:0{2}(:0{2})?(\.0+)?Z?$/;
const IN_BRACKETS = /\([^)]*\)/g;

const western = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})${END}$`);
const westernDigits = /^(\d{4})(\d{2})(\d{2})$/;
const inEra = new RegExp(
  `^${ERA}${SEPARATOR}?(\\d{1,2}|\u5143)${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})${END}$`,
);
const eraDigits = new RegExp(`^${ERA}(\\d{2})(\\d{2})(\\d{2})$`);
const eraFigure = /^([1-5])[-/.]?(\d{2})[-/.]?(\d{2})[-/.]?(\d{2})$/;
const dayCount = /^[1-9]\d{3,4}(\.\d+)?$/;
const shortYear = new RegExp(`^(\\d{6}|\\d{1,2}${SEPARATOR}\\d{1,2}${SEPARATOR}\\d{1,2}${END})$`);
const yearLast = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/;

/**
 * A day as lists write it: by an era's name, letter or figure, or by its Western year, in any width, with any of the
 * usual separators or none. What could mean two days is not guessed. `today` is a date in Japan, "YYYY-MM-DD".
 */
export function parseWrittenDate(text: string, today: string): WrittenDate {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(MIDNIGHT, "")
    .replace(/\s/g, "")
    .replace(IN_BRACKETS, "");
  const written = plain.replace(/[\u2010-\u2015\u2212]/g, "-").toUpperCase();
  const found = partsOf(written);
  if (found) {
    const parsed = parseEraDate(found, today);
    return parsed.kind === "ok" ? parsed : { kind: "refused", refusal: parsed };
  }
  if (dayCount.test(written)) return { kind: "dayCount" };
  if (shortYear.test(written)) return { kind: "eraMissing" };

  return { kind: yearLast.test(written) ? "yearLast" : "unreadable" };
}

function partsOf(written: string) {
  const [, year, month, day] = western.exec(written) ?? westernDigits.exec(written) ?? [];
  if (year && month && day) return { era: "seireki", year, month, day };
  const [, sign, eraYear, eraMonth, eraDay] =
    inEra.exec(written) ?? eraDigits.exec(written) ?? eraFigure.exec(written) ?? [];
  const era = eraSigns[sign?.slice(0, 1) ?? ""];

  return era && eraYear && eraMonth && eraDay ? { era, year: eraYear, month: eraMonth, day: eraDay } : null;
}
