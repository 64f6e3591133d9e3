import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeSymbol, parseNumber, parseSymbol } from "@/lib/identity/card";

const wide = (text: string) =>
  text
    .replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
    .replaceAll(" ", "　");

describe("symbol", () => {
  it.each([
    ["digits, zeros kept", "0012", "0012"],
    ["full-width digits", "００１２", "0012"],
    ["small letters", "ab-12", "AB-12"],
    ["full-width small letters", "ａｂ－１２", "AB-12"],
    ["kanji and a middle dot", "東京・港", "東京・港"],
    ["a half-width middle dot", "東京･港", "東京・港"],
    ["a Latin middle dot", "東京·港", "東京・港"],
    ["a bullet", "東京•港", "東京・港"],
    ["spaces inside", " 東 京　・ 港 ", "東京・港"],
    ["half-width kana with its mark", "ｶﾞｽ１", "ガス1"],
    ["hiragana", "さくら", "さくら"],
    ["an iteration mark", "代々木", "代々木"],
    ["a closing mark", "〆切", "〆切"],
    ["a compatibility form of a kanji", "\ufa19田", "\u795e田"],
    ["a kanji with a variation selector", "葛\u{e0100}城", "葛城"],
    ["the kanji for one beside letters, drawn like a dash", "第一", "第-"],
    ["the kanji for one alone", "一", "一"],
    ["a form of a kanji that names keep", "髙島﨑濵", "高島崎浜"],
    ["an old form of a kanji", "國鐵廣嶋", "国鉄広島"],
    ["a kanji that one edition of the standard draws otherwise", "鷗檜堯", "鴎桧尭"],
    ["small kana, which old printers drew large", "霞ヶ関ッ", "霞ケ関ツ"],
    ["half-width small kana", "ｶｯ", "カツ"],
    ["hiragana drawn like katakana", "へ・べ・ぺ", "ヘ・ベ・ペ"],
    ["kanji drawn like kana", "力口二八卜工夕", "カロニハトエタ"],
    ["a kanji zero and rings", "1〇○◯", "1000"],
    ["nothing", "", ""],
    ["spaces alone", " 　", ""],
    ["a line printed in place of a symbol", "－", ""],
    ["lines and dots in place of a symbol", "ー・ー", ""],
    ["a box line in place of a symbol", "━", ""],
  ])("%s: %j reads %j", (_title, typed, value) => {
    expect(parseSymbol(typed)).toEqual({ kind: "ok", value });
  });

  it.each([..."-－−‐‑‒–—―ーｰ─━⁃⁻﹣﹘"])("the dash %s is every other dash", (dash) => {
    expect(normalizeSymbol(`12${dash}3`)).toBe("12-3");
  });

  it.each([
    ["20 letters", "1".repeat(20), "ok"],
    ["21 letters", "1".repeat(21), "length"],
    ["20 kanji beyond the first plane", "𠮷".repeat(20), "ok"],
    ["a question mark", "12?", "letters"],
    ["an emoji", "12😀", "letters"],
    ["a Cyrillic letter", "А12", "letters"],
    ["a wave dash", "1〜2", "letters"],
    ["a flood of letters that no symbol has", "‹".repeat(1_000_000), "length"],
    ["markup", "<b>", "letters"],
  ])("%s: %s is %s", (_title, typed, kind) => {
    expect(parseSymbol(typed).kind).toBe(kind);
  });

  it("reading twice changes nothing, whatever is typed", () => {
    const marks = "0aZß\u01f0\u0390ーｰ−一〇・･· 　\u200b\u3099\u0307ｶﾞハ八ヵへべ港\ufa19髙國堯々\u{e0100}";
    const unit = fc.oneof(
      fc.constantFrom(...marks),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (typed) => {
        const once = normalizeSymbol(typed);
        expect(normalizeSymbol(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it("width, case and spaces do not matter", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."0123456789ABCXYZ-") });
    fc.assert(
      fc.property(letters, (typed) => {
        expect(normalizeSymbol(` ${wide(typed.toLowerCase())}　`)).toBe(normalizeSymbol(typed));
      }),
    );
  });
});

describe("number", () => {
  it.each([
    ["plain digits", "567"],
    ["full-width digits", "５６７"],
    ["spaces around and inside", "　5 67\n"],
    ["spaces that group digits", "5 6 7"],
    ["letters that show nothing", "\u200b5\u00ad67\ufeff\u3164"],
  ])("%s are taken as they are", (_title, typed) => {
    expect(parseNumber(typed)).toEqual({ kind: "ok", value: "567", branchNumberRemoved: false });
  });

  it("leading zeros count", () => {
    expect(parseNumber("000567")).toMatchObject({ value: "000567" });
  });

  it.each([
    "1234-00",
    "１２３４－００",
    "1234ー00",
    "1234 - 00",
    "1234 枝番00",
    "1234枝番 00",
    "１２３４　枝番００",
    "1234（枝番）00",
    "1234（枝番00）",
    "1234(枝番:00)",
    "1234 枝番号 00",
    "1234-枝番-00",
    "1234 枝 00",
    "1234 (00)",
    "1234（００）",
    "1234［00］",
    "1234【00】",
    "1234〔00〕",
    "1234/00",
    "1234・00",
    "1234 00",
    "１２３４　００",
    "1234\n00",
    "1234\r\n00",
    "1234\t00",
    "1234 \u00a0 02",
    "12 34-00",
  ])("the branch number of %s is taken off, and this is said", (typed) => {
    expect(parseNumber(typed)).toEqual({ kind: "ok", value: "1234", branchNumberRemoved: true });
  });

  it.each([
    ["nothing", "", "empty"],
    ["spaces alone", "　", "empty"],
    ["a letter", "12a4", "digitsOnly"],
    ["a branch number alone", "(00)", "digitsOnly"],
    ["a branch number of one digit", "1234-0", "digitsOnly"],
    ["symbol and number in one", "1234-567", "digitsOnly"],
    ["a branch number in front", "00-1234", "digitsOnly"],
    ["two branch numbers", "1234-00-00", "digitsOnly"],
    ["two columns of a spreadsheet", "1234\t567", "digitsOnly"],
    ["two lines of a paper", "1234\n567", "digitsOnly"],
    ["21 digits", "1".repeat(21), "length"],
  ])("%s is refused: %s is %s", (_title, typed, kind) => {
    expect(parseNumber(typed)).toEqual({ kind });
  });

  it("20 digits are still a number", () => {
    expect(parseNumber("1".repeat(20))).toMatchObject({ kind: "ok" });
  });

  it("digits come through unchanged, in either width, with or without a branch number", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(digits, (typed) => {
        const value = { kind: "ok", value: typed };
        expect(parseNumber(typed)).toEqual({ ...value, branchNumberRemoved: false });
        expect(parseNumber(wide(` ${typed} `))).toEqual({ ...value, branchNumberRemoved: false });
        expect(parseNumber(`${wide(typed)} 枝番07`)).toEqual({ ...value, branchNumberRemoved: true });
      }),
    );
  });

  it("a flood of letters costs no more than its length", () => {
    const costOf = (length: number) => {
      const typed = `1${"(".repeat(length)}`;
      const before = process.cpuUsage();
      expect(parseNumber(typed).kind).toBe("digitsOnly");
      return process.cpuUsage(before).user;
    };
    const leastOf = (length: number) => Math.min(costOf(length), costOf(length), costOf(length));

    expect(leastOf(1_000_000)).toBeLessThan(50 * leastOf(100_000) + 20_000);
  });
});
