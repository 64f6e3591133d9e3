import { z } from "zod";
import { type Day, instantOf, isDay, MINUTES_PER_DAY } from "@/lib/calendar/japan-day";
import { says } from "./problem";

/** Values as administrators type them: full-width digits, slashes and missing zeros are understood. */
type Reader<T> = (text: string) => T | null;

/** 21:00 as minutes after midnight; up to 48:00, as night hours are counted on (29:00 is five in the morning). */
export const time = value("time", (text) => {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);

  return Number(minutes) < 60 && total <= 2 * MINUTES_PER_DAY ? total : null;
});

export const day = value("date", readDay);

export const month = value("month", (text) => {
  const [, year, number] = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? [];
  const found = `${year}-${number?.padStart(2, "0")}`;

  return isDay(`${found}-01`) ? found : null;
});

/** A date, or a day of every year as MM-DD; 02-29 comes in leap years only. */
export const yearlyDay = value("yearlyDate", (text) => {
  const [, monthNumber, dayNumber] = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  if (!monthNumber || !dayNumber) return readDay(text);
  const found = `${monthNumber.padStart(2, "0")}-${dayNumber.padStart(2, "0")}`;

  return isDay(`2024-${found}`) ? found : null;
});

export const moment = value("moment", (text) => {
  const [, date = "", hours, minutes] = /^(\S+?)[ T]+(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const found = readDay(date);
  const total = Number(hours) * 60 + Number(minutes);

  return found && Number(minutes) < 60 && total <= MINUTES_PER_DAY ? instantOf(found, total) : null;
});

export const dayOfMonth = value<number | "last">("dayOfMonth", (text) => {
  if (text === "last") return text;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;

  return number >= 1 && number <= 31 ? number : null;
});

/** Shown as it was typed: full-width marks belong in a Japanese sentence. */
export const text = value("text", (typed) => typed || null, trimmed);

function readDay(typed: string): Day | null {
  const [, year, monthNumber, dayNumber] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(typed) ?? [];
  const found = `${year}-${monthNumber?.padStart(2, "0")}-${dayNumber?.padStart(2, "0")}`;

  return isDay(found) ? found : null;
}

function trimmed(typed: string): string {
  return typed.trim();
}

function plain(typed: string): string {
  return typed.normalize("NFKC").trim();
}

function value<T extends string | number | Date>(kind: string, read: Reader<T>, prepare = plain) {
  return z.unknown().transform((given, context): T => {
    const typed = typeof given === "string" || typeof given === "number" ? String(given) : null;
    const found = typed === null ? null : read(prepare(typed));
    if (found !== null) return found;
    const isMissing = given === undefined || given === null;
    context.addIssue({
      code: "custom",
      message: isMissing ? says("missing") : says(kind, { given: typed ?? "…" }),
    });

    return z.NEVER;
  });
}
