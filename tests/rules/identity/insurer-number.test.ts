import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInsurerNumber } from "@/lib/identity/insurer-number";

describe("insurer number", () => {
  it.each([
    ["06139497"],
    ["06132757"],
    ["06137251"],
    ["06139463"],
    ["01040013"],
    ["33120015"],
    ["32010316"],
    ["32140311"],
    ["32230310"],
    ["32270316"],
    ["32400327"],
  ])("%s, a real one, is accepted", (value) => {
    expect(parseInsurerNumber(value)).toEqual({ kind: "ok", value });
  });

  it.each([
    ["full-width digits", "０６１３９４９７"],
    ["spaces around and inside", "　0613 9497 "],
    ["hyphens of any kind", "0613−94‐97"],
    ["a line end that came with the paste", "06139497\r\n"],
    ["letters that show nothing", "\u200b0613\u00ad9497\ufeff"],
  ])("%s are no mistake", (_title, typed) => {
    expect(parseInsurerNumber(typed)).toEqual({ kind: "ok", value: "06139497" });
  });

  it.each([
    ["nothing", "", { kind: "empty" }],
    ["only spaces", " 　", { kind: "empty" }],
    ["a letter", "0613949A", { kind: "digitsOnly" }],
    ["a kanji digit", "〇六一三九四九七", { kind: "digitsOnly" }],
    ["five digits", "06139", { kind: "length", digits: 5 }],
    ["six digits", "138057", { kind: "nationalHealthInsurance" }],
    ["seven digits", "0613949", { kind: "length", digits: 7 }],
    ["nine digits", "061394970", { kind: "length", digits: 9 }],
    ["the drawing's sample", "06123456", { kind: "checkDigit" }],
    ["two digits exchanged", "06139479", { kind: "checkDigit" }],
    ["zeros alone, though their sum is right", "00000000", { kind: "checkDigit" }],
  ])("%s is refused with its reason", (_title, typed, reason) => {
    expect(parseInsurerNumber(typed)).toEqual(reason);
  });

  it("of the ten last digits that seven others may have, exactly one is right", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (number) => {
        const first = String(number).padStart(7, "0");
        const right = Array.from({ length: 10 }, (_, last) => first + last).filter(
          (typed) => parseInsurerNumber(typed).kind === "ok",
        );
        expect(right).toEqual([first + checkDigit(first)]);
      }),
    );
  });

  it("any one digit typed wrong is noticed", () => {
    const place = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [..."06139497"];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(parseInsurerNumber(digits.join(""))).toEqual({ kind: "checkDigit" });
      }),
    );
  });
});

/** The ministry's own words: times 2 and 1 in turn from the left, digits of products added, ten less the last digit. */
function checkDigit(first: string): number {
  const products = [2, 1, 2, 1, 2, 1, 2].map((weight, place) => String(weight * Number(first[place])));
  const sum = [...products.join("")].reduce((total, digit) => total + Number(digit), 0);

  return (10 - (sum % 10)) % 10;
}
