import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesIn } from "@/lib/password/dates-in";

describe("the dates in a text", () => {
  test.each([
    "19580403",
    "my19580403pass",
    "００1９５８０４０３",
    "12319580403456",
    "580403",
    "S330403",
    "s33.4.3",
    "昭和33年4月3日",
    "昭和３３年０４月０３日",
    "330403",
    "1958-04-03",
    "1958/4/3",
    "1958年4月3日",
    "58.4.3",
    "4/3/1958",
    "3.4.1958",
    "04031958",
    "03041958",
    "040358",
  ])("%s may mean 3 April 1958", (text) => {
    expect(datesIn(text)).toContain("1958-04-03");
  });

  test.each([
    ["令和元年5月1日", "2019-05-01"],
    ["R010501", "2019-05-01"],
    ["H310430", "2019-04-30"],
    ["平成元年1月8日", "1989-01-08"],
    ["T151224", "1926-12-24"],
    ["M450729", "1912-07-29"],
    ["20000229", "2000-02-29"],
  ])("%s may mean %s", (text, date) => {
    expect(datesIn(text)).toContain(date);
  });

  test.each(["19580431", "19000229", "no digits at all", "0403", "1958", "12345", ""])(
    "%s means no date of that day",
    (text) => {
      expect(datesIn(text)).not.toContain("1958-04-31");
      expect(datesIn(text)).not.toContain("1900-02-29");
      expect(datesIn(text)).not.toContain("1958-04-03");
    },
  );

  test("are found wherever they stand, in each way of writing", () => {
    const day = fc.date({ min: new Date("1868-10-23"), max: new Date("2026-11-22"), noInvalidDate: true });
    const around = fc.stringMatching(/^[a-z]{0,20}$/);
    fc.assert(
      fc.property(day, around, around, (date, before, after) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = "", month = "", dayOfMonth = ""] = iso.split("-");
        for (const written of [
          iso,
          `${year}${month}${dayOfMonth}`,
          `${month}/${dayOfMonth}/${year}`,
          `${Number(year)}年${Number(month)}月${Number(dayOfMonth)}日`,
        ])
          expect(datesIn(before + written + after)).toContain(iso);
      }),
    );
  });

  test("stay few enough to be looked at one by one, however long the text", () => {
    expect(datesIn("0102".repeat(32)).size).toBeLessThan(500);
    expect(datesIn("1234567890".repeat(13).slice(0, 128)).size).toBeLessThan(500);
  });
});
