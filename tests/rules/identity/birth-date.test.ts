import { describe, expect, it } from "vitest";
import { parseForm } from "@/lib/forms/parse-form";
import {
  applyCorrection,
  birthDateFields,
  birthDateSuggestion,
  correctionText,
  partToCorrect,
} from "@/lib/identity/birth-date";

const today = "2026-11-22";

describe("a birth date's correction", () => {
  it("is offered where one is likely, and can be put into the fields by a button", () => {
    const typed = { era: "showa", year: "64", month: "2", day: "1" };
    const suggestion = birthDateSuggestion(typed, today);

    expect(suggestion).toEqual({ era: "heisei", year: "1", month: "2", day: "1" });
    expect(suggestion && correctionText(suggestion)).toBe("heisei-1-2-1");
    expect(applyCorrection("heisei-1-2-1")).toEqual(suggestion);
  });

  it.each([
    ["a right one", { era: "showa", year: "33", month: "4", day: "3" }],
    ["an impossible day", { era: "showa", year: "33", month: "4", day: "31" }],
    ["a day to come", { era: "reiwa", year: "33", month: "4", day: "3" }],
    ["half a date", { era: "showa", month: "4" }],
    ["nothing", {}],
  ])("is not offered for %s", (_title, typed) => {
    expect(birthDateSuggestion(typed, today)).toBeNull();
  });

  it.each(["", "heisei", "heisei-1-2", "heisei-1-2-1-1", "HEISEI-1-2-1", "ansei-x-2-1", "<b>-1-2-1"])(
    "%j is none",
    (text) => {
      expect(applyCorrection(text)).toBeNull();
    },
  );
});

describe("a wrong birth date is corrected from its first wrong part on", () => {
  const right = { era: "showa", year: "33", month: "4", day: "3" };

  it.each([
    ["nothing", { era: "", year: "", month: "", day: "" }, "era"],
    ["no era", { ...right, era: "" }, "era"],
    ["neither month nor day", { ...right, month: "", day: "" }, "month"],
    ["no day", { ...right, day: "" }, "day"],
    ["a year in letters", { ...right, year: "x" }, "year"],
    ["a day in letters", { ...right, day: "x" }, "day"],
    ["a thirteenth month", { ...right, month: "13" }, "month"],
    ["a day that no month has", { ...right, day: "31" }, "day"],
    ["a year behind its era", { ...right, year: "65" }, "era"],
    ["a Western year under an era", { ...right, year: "1958" }, "year"],
    ["a day to come", { ...right, era: "reiwa" }, "year"],
  ])("%s", (_title, typed, part) => {
    const parsed = parseForm(birthDateFields(today), typed);

    expect(parsed.status === "refused" && parsed.complaints.birthDate).toBeTruthy();
    if (parsed.status === "refused" && parsed.complaints.birthDate)
      expect(partToCorrect(parsed.complaints.birthDate)).toBe(part);
  });
});
