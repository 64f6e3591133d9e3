import { describe, expect, test } from "vitest";
import {
  clockWords,
  dateTimeWords,
  dateWords,
  yearDateTimeSecondWords,
  yearDateTimeWords,
} from "@/lib/i18n/format";

describe("a moment in words", () => {
  test.each([
    ["2026-11-22T05:05:00Z", "11月22日（日）14:05", "Sunday, November 22, 14:05"],
    ["2026-11-22T14:59:59Z", "11月22日（日）23:59", "Sunday, November 22, 23:59"],
    ["2026-12-31T15:00:00Z", "1月1日（金）0:00", "Friday, January 1, 00:00"],
    ["2028-02-29T00:05:00Z", "2月29日（火）9:05", "Tuesday, February 29, 09:05"],
  ])("%s is said in Japan's time", (at, ja, en) => {
    expect(dateTimeWords(new Date(at), "ja")).toBe(ja);
    expect(dateTimeWords(new Date(at), "en")).toBe(en);
  });

  test.each([
    ["2025-10-18T22:25:00Z", "2025年10月19日（日）7:25", "Sunday, October 19, 2025, 07:25"],
    ["2026-12-31T15:00:00Z", "2027年1月1日（金）0:00", "Friday, January 1, 2027, 00:00"],
  ])("%s has its year where it may be long ago", (at, ja, en) => {
    expect(yearDateTimeWords(new Date(at), "ja")).toBe(ja);
    expect(yearDateTimeWords(new Date(at), "en")).toBe(en);
  });

  test("is a day alone, or a time alone, where the rest is clear", () => {
    const at = new Date("2026-11-22T15:05:00Z");

    expect(dateWords(at, "ja")).toBe("11月23日（月）");
    expect(dateWords(at, "en")).toBe("Monday, November 23");
    expect(clockWords(at, "ja")).toBe("0:05");
    expect(clockWords(at, "en")).toBe("00:05");
  });

  test("has its seconds where somebody looks into what happened", () => {
    const at = new Date("2026-11-22T05:05:09Z");

    expect(yearDateTimeSecondWords(at, "ja")).toBe("2026年11月22日（日）14:05:09");
    expect(yearDateTimeSecondWords(at, "en")).toBe("Sunday, November 22, 2026, 14:05:09");
  });
});
