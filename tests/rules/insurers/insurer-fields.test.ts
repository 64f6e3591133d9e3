import { describe, expect, it } from "vitest";
import { parseChange, parseInsurers } from "@/lib/insurers/insurer-fields";

describe("an insurer", () => {
  it("is read from a file, its zero kept by quotes", () => {
    expect(parseInsurers('- number: "06139497"\n  nameJa: 見本健保\n  nameEn: Sample')).toEqual({
      value: [{ number: "06139497", nameJa: "見本健保", nameEn: "Sample" }],
    });
  });

  const whole = '- number: "06139497"\n  nameJa: a\n  nameEn: b';
  it.each([
    ["without quotes", whole.replaceAll('"', ""), { kind: "unquoted", entry: 1, field: "number" }],
    ["with a wrong check digit", whole.replace("97", "79"), { kind: "badNumber", entry: 1, field: "number" }],
    ["without a name", '- number: "06139497"\n  nameJa: a', { kind: "missing", entry: 1, field: "nameEn" }],
    ["with an empty name", whole.replace(": b", ":"), { kind: "missing", entry: 1, field: "nameEn" }],
    [
      "with a misspelt field, second in its file",
      `${whole}\n${whole}\n  telefon: x`,
      { kind: "unknownField", entry: 2, field: "telefon" },
    ],
    [
      "with a web address of no kind",
      `${whole}\n  formUrl: javascript:x`,
      { kind: "badValue", entry: 1, field: "formUrl" },
    ],
    ["torn in its second line", whole.replace("  nameJa", " nameJa"), { kind: "unreadable", line: 2 }],
    ["that nobody wrote", "", { kind: "noInsurer" }],
    ["that is one word", "06139497", { kind: "noInsurer" }],
  ])("%s is refused, and where it is wrong is told", (_what, text, problem) => {
    expect(parseInsurers(text)).toEqual({ problems: [problem] });
  });

  it("is changed field by field", () => {
    expect(
      parseChange(["telephone=03-1234-5678", "formUrl=https://example.jp/?a=b", "leaversKeepAccessDays=30"]),
    ).toEqual({
      value: { telephone: "03-1234-5678", formUrl: "https://example.jp/?a=b", leaversKeepAccessDays: 30 },
    });
    for (const wrong of [
      "telephone=call me",
      "formUrl=javascript:alert(1)",
      "leaversKeepAccessDays=-1",
      "number=1",
    ])
      expect(parseChange([wrong])).toHaveProperty("problems.0.field", wrong.split("=")[0]);
  });
});
