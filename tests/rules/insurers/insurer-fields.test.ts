import { describe, expect, it } from "vitest";
import { parseChange, parseInsurers } from "@/lib/insurers/insurer-fields";

describe("an insurer", () => {
  it("is read from a file, its zero kept by quotes", () => {
    expect(parseInsurers('- number: "06139497"\n  nameJa: 見本健保\n  nameEn: Sample')).toEqual({
      value: [{ number: "06139497", nameJa: "見本健保", nameEn: "Sample" }],
    });
  });

  it.each([
    ["without quotes", "- number: 06139497\n  nameJa: a\n  nameEn: b"],
    ["with a wrong check digit", '- number: "06139479"\n  nameJa: a\n  nameEn: b'],
    ["without a name", '- number: "06139497"\n  nameJa: a'],
    ["with a misspelt field", '- number: "06139497"\n  nameJa: a\n  nameEn: b\n  telefon: x'],
  ])("%s is refused", (_what, text) => {
    expect(parseInsurers(text)).toHaveProperty("problem");
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
      expect(parseChange([wrong])).toHaveProperty("problem");
  });
});
