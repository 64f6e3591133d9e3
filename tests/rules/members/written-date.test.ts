import { describe, expect, it } from "vitest";
import { parseWrittenDate } from "@/lib/calendar/written-date";

const TODAY = "2026-11-22";

describe("a day in a list", () => {
  it.each([
    "1958-04-03",
    "1958/4/3",
    "1958.4.3",
    "1958年4月3日",
    "１９５８／０４／０３",
    "19580403",
    "1958-04-03 00:00:00",
    "1958/04/03 0:00",
    "昭和33年4月3日",
    "昭和３３年０４月０３日",
    "昭和 33年 4月 3日",
    "昭和33(1958)年4月3日",
    "昭33.4.3",
    "S33.4.3",
    "S33/04/03",
    "s33-4-3",
    "Ｓ３３．４．３",
    "S330403",
    "昭和330403",
    "3330403",
    "3-33-04-03",
    "㍼33年4月3日",
  ])("%s is 3 April 1958", (text) => {
    expect(parseWrittenDate(text, TODAY)).toEqual({ kind: "ok", date: "1958-04-03" });
  });

  it.each([
    ["平成元年1月8日", "1989-01-08"],
    ["令和元年5月1日", "2019-05-01"],
    ["H1.1.8", "1989-01-08"],
    ["5010501", "2019-05-01"],
    ["大正15年12月25日", "1926-12-25"],
    ["昭和元年12月25日", "1926-12-25"],
    ["明治45年7月30日", "1912-07-30"],
  ])("%s is %s", (text, date) => {
    expect(parseWrittenDate(text, TODAY)).toEqual({ kind: "ok", date });
  });

  it.each([
    ["21278", "dayCount"],
    ["21278.0", "dayCount"],
    ["33.4.3", "eraMissing"],
    ["330403", "eraMissing"],
    ["33年4月3日", "eraMissing"],
    ["4/3/1958", "yearLast"],
    ["03-04-1958", "yearLast"],
    ["きのう", "unreadable"],
    ["1958年", "unreadable"],
  ])("%s is named, not guessed: %s", (text, kind) => {
    expect(parseWrittenDate(text, TODAY)).toEqual({ kind });
  });

  it.each([
    ["平成31年6月1日", "afterEra"],
    ["昭和40年2月30日", "noSuchDay"],
    ["2027/1/1", "future"],
  ])("%s is refused as the form refuses it: %s", (text, kind) => {
    expect(parseWrittenDate(text, TODAY)).toMatchObject({ kind: "refused", refusal: { kind } });
  });
});
