/** The day on which the Meiji era was proclaimed; nobody alive is older. */
export const FIRST_DAY = "1868-10-23";

/** The eras of the Japanese calendar, newest first, and the Western years. Loads nothing: browsers use it too. */
export const eras = [
  { era: "reiwa", firstYear: 2019, begins: "2019-05-01", ends: null },
  { era: "heisei", firstYear: 1989, begins: "1989-01-08", ends: "2019-04-30" },
  { era: "showa", firstYear: 1926, begins: "1926-12-25", ends: "1989-01-07" },
  { era: "taisho", firstYear: 1912, begins: "1912-07-30", ends: "1926-12-25" },
  { era: "meiji", firstYear: 1868, begins: FIRST_DAY, ends: "1912-07-30" },
  { era: "seireki", firstYear: 1, begins: FIRST_DAY, ends: null },
] as const;

export type EraPeriod = (typeof eras)[number];
/** `seireki` counts Western years. */
export type Era = EraPeriod["era"];
/** The first year of an era is 1; its other name is a matter of words. */
export type EraDate = { era: Era; year: number; month: number; day: number };

export function findEra(name: string): EraPeriod | null {
  return eras.find(({ era }) => era === name) ?? null;
}

/** More than any number with spaces around it, so that a flood of letters costs nothing. */
const MOST_LETTERS = 100;

/** A whole number as people type one, its unit behind it or not; null when it is none. */
export function typedNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const digits = text
    .slice(0, MOST_LETTERS)
    .normalize("NFKC")
    .replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/[\u5e74\u6708\u65e5]$/, "");

  return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
}

/** Like `typedNumber`; U+5143 is the name of an era's first year. */
export function typedYear(text: string): number | null {
  return typedNumber(text.replace("\u5143", "1"));
}

/** "YYYY-MM-DD" of a day that exists, else null. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;

  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The typed day as "YYYY-MM-DD" if it exists and belongs to the era, else null. */
export function westernDate(era: string, year: string, month: string, day: string): string | null {
  const period = findEra(era);
  const [y, m, d] = [typedYear(year), typedNumber(month), typedNumber(day)];
  if (!period || !y || !m || !d) return null;
  const date = isoDate(period.firstYear + y - 1, m, d);

  return date !== null && isWithin(period, date) ? date : null;
}

/** The Japanese name of a day: a day that two eras share gets the newer. Null before `FIRST_DAY`. */
export function toEraDate(date: string): EraDate | null {
  const period = eras.find(({ era, begins }) => era !== "seireki" && date >= begins);
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);

  return period ? { era: period.era, year: year - period.firstYear + 1, month, day } : null;
}

function isWithin({ begins, ends }: EraPeriod, date: string): boolean {
  return date >= begins && (ends === null || date <= ends);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;

  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
