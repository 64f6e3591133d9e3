import fc from "fast-check";
import { Temporal } from "temporal-polyfill/full";
import { describe, expect, it } from "vitest";
import { parseEraDate } from "@/lib/calendar/era-date";
import { toEraDate, westernDate } from "@/lib/calendar/eras";

const today = "2026-11-22";
const typed = (text: string) => {
  const [era = "", year = "", month = "", day = ""] = text.split(" ");
  return { era, year, month, day };
};
const parse = (text: string, on = today) => parseEraDate(typed(text), on);
const named = (text: string) => {
  const { era, year, month, day } = typed(text);
  return { era, year: Number(year), month: Number(month), day: Number(day) };
};

describe("a day by its Japanese name", () => {
  it.each([
    ["meiji 1 10 23", "1868-10-23"],
    ["meiji 45 7 29", "1912-07-29"],
    ["meiji 45 7 30", "1912-07-30"],
    ["taisho 1 7 30", "1912-07-30"],
    ["taisho 15 12 25", "1926-12-25"],
    ["showa 1 12 25", "1926-12-25"],
    ["showa 33 4 3", "1958-04-03"],
    ["showa 35 2 29", "1960-02-29"],
    ["showa 64 1 7", "1989-01-07"],
    ["heisei 1 1 8", "1989-01-08"],
    ["heisei 12 2 29", "2000-02-29"],
    ["heisei 31 4 30", "2019-04-30"],
    ["reiwa 1 5 1", "2019-05-01"],
    ["reiwa 8 11 22", "2026-11-22"],
    ["seireki 1958 4 3", "1958-04-03"],
    ["seireki 1868 10 23", "1868-10-23"],
  ])("%s is %s, for the server and for the browser", (text, date) => {
    const { era, year, month, day } = typed(text);
    expect(parse(text)).toEqual({ kind: "ok", date });
    expect(westernDate(era, year, month, day)).toBe(date);
  });

  it.each([
    ["the first year's own name", "heisei 元 2 1", "1989-02-01"],
    ["a full-width one", "heisei １ ２ １", "1989-02-01"],
    ["zeros in front", "heisei 01 02 01", "1989-02-01"],
    ["units behind the numbers", "showa 33年 4月 3日", "1958-04-03"],
    ["the first year's name with its unit", "showa 元年 12月 25日", "1926-12-25"],
  ])("%s is no mistake", (_title, text, date) => {
    expect(parse(text)).toEqual({ kind: "ok", date });
  });

  it("stray spaces are no mistake", () => {
    expect(parseEraDate({ era: "showa", year: " 3 3　", month: "４ ", day: "\t3" }, today)).toEqual({
      kind: "ok",
      date: "1958-04-03",
    });
  });
});

describe("a slip that has a likely correction", () => {
  it.each([
    ["afterEra", "heisei 31 5 1", "reiwa 1 5 1"],
    ["afterEra", "heisei 31 6 1", "reiwa 1 6 1"],
    ["afterEra", "heisei 32 6 1", "reiwa 2 6 1"],
    ["afterEra", "showa 64 1 8", "heisei 1 1 8"],
    ["afterEra", "showa 64 2 1", "heisei 1 2 1"],
    ["afterEra", "showa 65 2 1", "heisei 2 2 1"],
    ["afterEra", "taisho 15 12 26", "showa 1 12 26"],
    ["afterEra", "taisho 16 3 3", "showa 2 3 3"],
    ["afterEra", "meiji 45 7 31", "taisho 1 7 31"],
    ["beforeEra", "reiwa 1 4 30", "heisei 31 4 30"],
    ["beforeEra", "heisei 1 1 7", "showa 64 1 7"],
    ["beforeEra", "showa 1 12 24", "taisho 15 12 24"],
    ["beforeEra", "taisho 1 7 29", "meiji 45 7 29"],
    ["westernYear", "showa 1958 4 3", "showa 33 4 3"],
    ["westernYear", "heisei 1989 1 7", "showa 64 1 7"],
  ])("%s: %s may be meant as %s", (kind, text, suggestion) => {
    expect(parse(text)).toMatchObject({ kind, suggestion: named(suggestion) });
    expect(parse(suggestion).kind).toBe("ok");
  });

  it("says where the era ends", () => {
    expect(parse("showa 64 2 1")).toMatchObject({ boundary: named("showa 64 1 7") });
    expect(parse("reiwa 1 4 30")).toMatchObject({ boundary: named("reiwa 1 5 1") });
  });

  it.each([
    ["an era that ended long ago", "heisei 99 1 1", "afterEra"],
    ["a Western year that is yet to come", "showa 2058 4 3", "westernYear"],
    ["a Western year of a day that never was", "showa 1958 4 31", "westernYear"],
  ])("no future or impossible day is suggested: %s", (_title, text, kind) => {
    expect(parse(text)).toMatchObject({ kind, suggestion: null });
  });
});

describe("a day that cannot be", () => {
  it.each([
    ["the 31st of a short month", "showa 33 4 31"],
    ["February 29 outside a leap year", "showa 34 2 29"],
    ["February 29, 1900, which was no leap year", "meiji 33 2 29"],
    ["an impossible day after the era's end", "showa 64 2 30"],
    ["month 13", "showa 33 13 1"],
    ["month 0", "showa 33 0 1"],
    ["day 0", "showa 33 4 0"],
    ["day 32", "showa 33 1 32"],
    ["year 0", "showa 0 4 3"],
  ])("%s: %s exists in no era", (_title, text) => {
    expect(parse(text)).toEqual({ kind: "noSuchDay", typed: named(text) });
  });

  it.each([
    ["today", "reiwa 8 11 22", "ok"],
    ["tomorrow", "reiwa 8 11 23", "future"],
    ["a later year", "reiwa 33 4 3", "future"],
    ["tomorrow by its Western name", "seireki 2026 11 23", "future"],
  ])("%s, %s: %s", (_title, text, kind) => {
    expect(parse(text).kind).toBe(kind);
  });

  it.each([
    ["the day before Meiji", "meiji 1 10 22", "beforeMeiji"],
    ["the same by its Western name", "seireki 1868 10 22", "beforeMeiji"],
    ["a Western year of two digits", "seireki 58 4 3", "shortWesternYear"],
    ["a Western year of three digits", "seireki 999 4 3", "shortWesternYear"],
    ["an era's first year among Western years", "seireki 元 4 3", "shortWesternYear"],
  ])("%s, %s: %s", (_title, text, kind) => {
    expect(parse(text).kind).toBe(kind);
  });
});

describe("parts of a day", () => {
  it.each([
    [["era", "year", "month", "day"], { era: "", year: "", month: " ", day: "　" }],
    [["era"], { era: "", year: "33", month: "4", day: "3" }],
    [["era"], { era: "ansei", year: "1", month: "4", day: "3" }],
    [["year", "day"], { era: "showa", year: "", month: "4", day: "" }],
  ])("%j are named when they are missing", (parts, fields) => {
    expect(parseEraDate(fields, today)).toEqual({ kind: "missing", parts });
  });

  it.each([
    ["year", "showa 三十三 4 3"],
    ["year", "showa 元元 4 3"],
    ["year", "showa -1 4 3"],
    ["year", "showa 19580 4 3"],
    ["month", "showa 33 四 3"],
    ["month", "showa 33 元 3"],
    ["day", "showa 33 4 3.5"],
    ["day", "showa 33 4 1e1"],
  ])("%s is named when it is no number: %s", (part, text) => {
    expect(parse(text)).toEqual({ kind: "notNumber", part });
  });

  it("nothing typed shows no Western date", () => {
    expect(westernDate("", "33", "4", "3")).toBeNull();
    expect(westernDate("showa", "", "4", "3")).toBeNull();
    expect(westernDate("showa", "64", "2", "1")).toBeNull();
    expect(westernDate("showa", "33", "4", "31")).toBeNull();
  });
});

/** Another calendar gives this day the name of the era that began on it alone; here both count (rule 3). */
const LAST_OF_TAISHO = "taisho 15 12 25";

describe("every day since Meiji", () => {
  const days = daysBetween("1868-10-23", "2030-12-31");

  it("has a Japanese name that leads back to it", () => {
    const strays = days.filter((date) => {
      const name = toEraDate(date.toString());
      if (!name) return true;
      const { era, year, month, day } = name;
      const parsed = parse(`${era} ${year} ${month} ${day}`, "2030-12-31");

      return parsed.kind !== "ok" || parsed.date !== date.toString();
    });
    expect(strays.map(String)).toEqual([]);
  });

  it("since the calendar of 1873 has the name that another calendar computes", () => {
    const strays = days.filter((date) => {
      const name = toEraDate(date.toString());
      const other = date.withCalendar("japanese");

      return date.year >= 1873 && (name?.era !== other.era || name?.year !== other.eraYear);
    });
    expect(strays.map(String)).toEqual([]);
  });

  it("has a Western name that leads to it", () => {
    for (const date of days) {
      const text = `seireki ${date.year} ${date.month} ${date.day}`;
      expect(parse(text, "2030-12-31")).toEqual({ kind: "ok", date: date.toString() });
    }
  });

  it("is what another calendar makes of era, year, month and day, or is refused by both", () => {
    const eras = fc.constantFrom("taisho", "showa", "heisei", "reiwa");
    const number = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(eras, number(70), number(13), number(32), (era, eraYear, month, day) => {
        const name = `${era} ${eraYear} ${month} ${day}`;
        const parsed = parse(name, "2100-12-31");
        const date = name === LAST_OF_TAISHO ? "1926-12-25" : otherCalendar({ era, eraYear, month, day });
        expect(parsed.kind === "ok" ? parsed.date : null).toBe(date);
      }),
      {
        numRuns: 3000,
        examples: [
          ["taisho", 15, 12, 25],
          ["showa", 1, 12, 25],
          ["taisho", 1, 7, 30],
        ],
      },
    );
  });
});

it("a day before Meiji has no name here", () => {
  expect(toEraDate("1868-10-22")).toBeNull();
});

/** It normalises a year beyond its era, so that era and year are compared after the round trip. */
function otherCalendar(given: { era: string; eraYear: number; month: number; day: number }): string | null {
  try {
    const date = Temporal.PlainDate.from({ ...given, calendar: "japanese" }, { overflow: "reject" });

    return date.era === given.era && date.eraYear === given.eraYear
      ? date.withCalendar("iso8601").toString()
      : null;
  } catch {
    return null;
  }
}

function daysBetween(first: string, last: string): Temporal.PlainDate[] {
  const start = Temporal.PlainDate.from(first);
  const count = start.until(last, { largestUnit: "days" }).days;

  return Array.from({ length: count + 1 }, (_, days) => start.add({ days }));
}
