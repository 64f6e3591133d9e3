import { describe, expect, it } from "vitest";
import { identityDetails } from "@/lib/forgot-id/identity-details";
import { parseForm, typedValues } from "@/lib/forms/parse-form";
import { demoMembers } from "@/tests/support/members/demo";

const today = "2026-11-22";
const hanako = {
  symbol: "1234",
  number: "567",
  sex: "female",
  era: "showa",
  year: "33",
  month: "4",
  day: "3",
  insurerNumber: "06139497",
  mailAddress: "hanako@example.jp",
};

function post(fields: Record<string, string>) {
  return parseForm(identityDetails(today), fields);
}

const complaintsOf = (change: Record<string, string>) => {
  const parsed = post({ ...hanako, ...change });

  return parsed.status === "refused" ? parsed.complaints : {};
};

describe("what a visitor says about themselves", () => {
  it("is understood", () => {
    expect(post(hanako)).toEqual({
      status: "success",
      value: {
        card: { insurerNumber: "06139497", symbol: "1234", number: "567" },
        sex: "female",
        birthDate: "1958-04-03",
        mailAddress: "hanako@example.jp",
        branchNumberRemoved: false,
      },
    });
  });

  it("is understood as people type it", () => {
    const typed = {
      ...hanako,
      symbol: "　東京･港 ",
      number: "５６７　枝番００",
      year: "元",
      month: "１２",
      day: "31",
      insurerNumber: "０６１３ ９４９７",
      mailAddress: "Ａ..Ｂ@docomo.example ",
    };
    expect(post(typed)).toMatchObject({
      value: {
        card: { insurerNumber: "06139497", symbol: "東京・港", number: "567" },
        birthDate: "1926-12-31",
        mailAddress: "A..B@docomo.example",
        branchNumberRemoved: true,
      },
    });
  });

  it.each([
    ["taisho", "15"],
    ["showa", "1"],
  ])("a day of two eras is one day: %s %s", (era, year) => {
    expect(post({ ...hanako, era, year, month: "12", day: "25" })).toMatchObject({
      value: { birthDate: "1926-12-25" },
    });
  });

  it.each(demoMembers.map((member) => [member.key, member] as const))(
    "is understood of %s",
    (_key, member) => {
      const { era, year, month, day } = member.birthDateInEra;
      const { symbol, number, sex, insurerNumber, mailAddress } = member;
      const birth = { era, year: String(year), month: String(month), day: String(day) };
      const noSymbol: Record<string, string> = symbol === "" ? { noSymbol: "on" } : {};

      expect(post({ symbol, number, sex, insurerNumber, mailAddress, ...birth, ...noSymbol })).toMatchObject({
        status: "success",
        value: { card: { insurerNumber, symbol, number }, birthDate: member.birthDate, mailAddress },
      });
    },
  );
});

describe("a symbol", () => {
  it("may be missing where the visitor says that there is none", () => {
    expect(post({ ...hanako, symbol: "", noSymbol: "on" })).toMatchObject({
      value: { card: { symbol: "" } },
    });
  });

  it("counts when it is typed, whatever is ticked", () => {
    expect(post({ ...hanako, noSymbol: "on" })).toMatchObject({ value: { card: { symbol: "1234" } } });
  });

  it("that is a printed line says that there is none", () => {
    expect(post({ ...hanako, symbol: "－" })).toMatchObject({ value: { card: { symbol: "" } } });
  });

  it.each(["", " ", "　", "\u200b"])("of nothing visible (%j) is missing", (symbol) => {
    expect(complaintsOf({ symbol })).toEqual({ symbol: { key: "symbolMissing" } });
  });
});

describe("what is wrong", () => {
  it("is said of every field at once", () => {
    expect(post({})).toEqual({
      status: "refused",
      complaints: {
        symbol: { key: "symbolMissing" },
        number: { key: "numberMissing" },
        sex: { key: "sexMissing" },
        birthDate: { key: "birthDateMissing" },
        insurerNumber: { key: "insurerNumberMissing" },
        mailAddress: { key: "mailAddressMissing" },
      },
    });
  });

  it.each([
    ["symbol", { symbol: "12?" }, { key: "symbolLetters" }],
    ["symbol", { symbol: "1".repeat(21) }, { key: "symbolLength" }],
    ["number", { number: "12a" }, { key: "numberDigitsOnly" }],
    ["number", { number: "1".repeat(21) }, { key: "numberLength" }],
    ["sex", { sex: "other" }, { key: "sexMissing" }],
    ["birthDate", { era: "" }, incomplete(1, "era")],
    ["birthDate", { year: "", day: "" }, incomplete(2, "year", "day")],
    ["birthDate", { year: "", month: "", day: "" }, incomplete(3, "year", "month", "day")],
    ["birthDate", { month: "x" }, { key: "birthDateNotNumber", values: { part: "month" } }],
    ["birthDate", { day: "31" }, { key: "birthDateNoSuchDay", values: named("showa", 33, 4, 31) }],
    ["birthDate", { era: "reiwa" }, { key: "birthDateFuture", values: named("reiwa", 33, 4, 3) }],
    ["birthDate", { era: "meiji", year: "1" }, { key: "birthDateBeforeMeiji" }],
    ["birthDate", { era: "seireki", year: "58" }, { key: "birthDateShortWesternYear" }],
    ["birthDate", { year: "1958" }, { key: "birthDateWesternYear", values: maybe("showa", 33, 4, 3) }],
    [
      "birthDate",
      { year: "64" },
      { key: "birthDateAfterEra", values: { ...named("showa", 64, 1, 7), ...maybe("heisei", 1, 4, 3) } },
    ],
    [
      "birthDate",
      { era: "heisei", year: "1", month: "1" },
      { key: "birthDateBeforeEra", values: { ...named("heisei", 1, 1, 8), ...maybe("showa", 64, 1, 3) } },
    ],
    [
      "birthDate",
      { era: "heisei", year: "99" },
      { key: "birthDateAfterEra", values: { ...named("heisei", 31, 4, 30), ...maybe("none", 0, 0, 0) } },
    ],
    ["insurerNumber", { insurerNumber: "abc" }, { key: "insurerNumberDigitsOnly" }],
    ["insurerNumber", { insurerNumber: "138057" }, { key: "insurerNumberNationalHealthInsurance" }],
    ["insurerNumber", { insurerNumber: "0613949" }, { key: "insurerNumberLength", values: { digits: 7 } }],
    ["insurerNumber", { insurerNumber: "06139479" }, { key: "insurerNumberCheckDigit" }],
    ["mailAddress", { mailAddress: "hanako" }, { key: "mailAddressShape" }],
  ])("is said of the field: %s of %j", (field, change, complaint) => {
    expect(complaintsOf(change)).toEqual({ [field]: complaint });
  });

  it("is of the last value when a field comes twice", () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(hanako)) form.append(name, value);
    form.append("number", "x");

    expect(parseForm(identityDetails(today), typedValues(form))).toMatchObject({
      complaints: { number: { key: "numberDigitsOnly" } },
    });
  });

  it("is of no file, and of none of the framework's own fields", () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(hanako)) form.append(name, value);
    form.append("$ACTION_ID_x", "1");
    form.append("symbol", new File(["x"], "x.txt"));

    expect(typedValues(form)).toEqual(hanako);
  });
});

function incomplete(count: number, first: string, second = "none", third = "none") {
  return { key: "birthDateIncomplete", values: { count, first, second, third } };
}

function named(era: string, year: number, month: number, day: number) {
  return { era, year, month, day };
}

function maybe(era: string, year: number, month: number, day: number) {
  return { suggestedEra: era, suggestedYear: year, suggestedMonth: month, suggestedDay: day };
}
