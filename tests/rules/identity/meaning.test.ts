import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityForm as forgottenId } from "@/lib/forgot-id/identity-details";
import { identityForm as forgottenPassword } from "@/lib/forgot-password/identity-details";
import { parseForm } from "@/lib/forms/parse-form";
import { cardDigest } from "@/lib/identity/digest";
import { inUsualKanji } from "@/lib/identity/kanji-forms";
import { loginIdKey } from "@/lib/identity/login-id";
import { drawnAlike } from "@/lib/identity/look-alikes";
import { secretsFrom } from "@/lib/platform/secrets";
import { formWrittenOtherwise, writtenOtherwise } from "@/tests/support/typing/written-otherwise";

const today = "2026-11-22";
const secrets = secretsFrom(["a made-up secret of tests, longer than 32 bytes"]);
const birth = { year: "33", month: "4", day: "3" };
const number = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 12 });
const letter = fc.constantFrom(..."0123456789ABCXYZ-・東京港高崎浜国桧神長西ガヶへ一々さくら");
const symbol = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(""));
const address = fc.constantFrom("hanako@example.jp", "a..b@docomo.example", "o'hana-1~x@my-mail.example.jp");

describe("the same answers, entered as keyboards, papers and spreadsheets give them", () => {
  it("are the same identity for who forgot the ID", () => {
    const answers = fc.record({
      symbol,
      number,
      mailAddress: address,
      insurerNumber: fc.constant("06139497"),
    });
    const pairs = answers.chain((said) => {
      const fields = { ...said, ...birth };
      return fc.tuple(fc.constant(fields), formWrittenOtherwise(fields));
    });
    fc.assert(
      fc.property(pairs, ([plain, otherwise]) => {
        const fixed = { era: "showa", sex: "female", noSymbol: "on" };
        const meant = parseForm(forgottenId.schema(today), { ...plain, ...fixed });
        expect(meant.status).toBe("success");
        expect(parseForm(forgottenId.schema(today), { ...otherwise, ...fixed })).toEqual(meant);
      }),
      { numRuns: 500 },
    );
  });

  it("are the same identity for who forgot the password", () => {
    const plain = { ...birth, loginId: "0010000005750", mailAddress: "hanako@example.jp" };
    const meant = parseForm(forgottenPassword.schema(today), { ...plain, era: "showa" });
    fc.assert(
      fc.property(formWrittenOtherwise(plain), (otherwise) => {
        expect(parseForm(forgottenPassword.schema(today), { ...otherwise, era: "showa" })).toEqual(meant);
      }),
    );
  });

  it("are the same ID at the door", () => {
    fc.assert(
      fc.property(writtenOtherwise("kenpo00123"), (otherwise) => {
        expect(loginIdKey(otherwise)).toBe("kenpo00123");
      }),
    );
  });
});

describe("two cards", () => {
  const card = fc.record({
    insurerNumber: fc.constantFrom("06139497", "06132757"),
    symbol: fc.string({
      unit: fc.constantFrom(..."0123456789ABOIXZ-・東京港神田アイロハさくら一二三"),
      maxLength: 5,
    }),
    number,
  });
  const digestOf = (one: { insurerNumber: string; symbol: string; number: string }) =>
    cardDigest(secrets, one);
  /** Symbols that print shows as the same are one symbol: a card cannot differ in that alone. */
  const printed = (text: string) =>
    text
      .replace(/[一]/g, "-")
      .replace("二", "ニ")
      .replace(/^[-・]+$/, "");

  it("that differ in one digit of their numbers are never one", () => {
    fc.assert(
      fc.property(card, fc.nat(), fc.integer({ min: 1, max: 9 }), (one, where, by) => {
        const digits = [...one.number];
        const place = where % digits.length;
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(digestOf({ ...one, number: digits.join("") })).not.toBe(digestOf(one));
      }),
    );
  });

  it.each(["in front", "behind"])("that differ in a zero %s are never one", (where) => {
    fc.assert(
      fc.property(card, (one) => {
        const longer = where === "behind" ? `${one.number}0` : `0${one.number}`;
        expect(digestOf({ ...one, number: longer })).not.toBe(digestOf(one));
      }),
    );
  });

  it("that differ in one letter of their symbols are never one", () => {
    const steps = fc.constantFrom(..."0123456789ABOIXZ東京港神田アイロハさくら三");
    fc.assert(
      fc.property(card, fc.nat(), steps, (one, where, step) => {
        const letters = [...one.symbol];
        letters[where % (letters.length + 1)] = step;
        const other = letters.join("");
        fc.pre(printed(other) !== printed(one.symbol));
        expect(digestOf({ ...one, symbol: other })).not.toBe(digestOf(one));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["0", "O"],
    ["1", "I"],
    ["1", "一"],
    ["斎", "斉"],
    ["土", "士"],
    ["未", "末"],
    ["さ", "サ"],
    ["か", "が"],
    ["東・京", "東京"],
    ["1-2", "12"],
    ["一", ""],
  ])("with the symbols %j and %j stay two", (one, other) => {
    const rest = { insurerNumber: "06139497", number: "567" };
    expect(digestOf({ ...rest, symbol: one })).not.toBe(digestOf({ ...rest, symbol: other }));
  });
});

describe("the tables of equal letters", () => {
  const everyLetter = Array.from({ length: 0x30000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));
  const folds = [inUsualKanji, drawnAlike] as const;

  it.each(folds.map((fold) => [fold.name, fold] as const))(
    "%s leads to a form that is its own",
    (_name, fold) => {
      expect(everyLetter.filter((one) => fold(fold(one)) !== fold(one))).toEqual([]);
      expect(
        everyLetter.filter((one) => fold(one) !== one && fold(one).normalize("NFKC") !== fold(one)),
      ).toEqual([]);
    },
  );

  it("leave letters and digits of the Latin alphabet alone", () => {
    const latin = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";
    expect(folds.map((fold) => fold(latin))).toEqual([latin, latin]);
  });
});
