import { describe, expect, test } from "vitest";
import { withFurigana } from "@/lib/i18n/furigana";
import readings from "@/messages/readings.json" with { type: "json" };

/** 「記号」 as 「記号(きごう)」. */
function spelled(text: string): string {
  return withFurigana(text)
    .map((piece) => (typeof piece === "string" ? piece : `${piece.base}(${piece.reading})`))
    .join("");
}

describe("a text with readings", () => {
  test.each([
    ["記号", "記号(きごう)"],
    ["保険者番号", "保険者(ほけんしゃ)番号(ばんごう)"],
    [
      "被保険者ご本人の生年月日です。",
      "被保険者(ひほけんしゃ)ご本人(ほんにん)の生年月日(せいねんがっぴ)です。",
    ],
    ["ABC 123", "ABC 123"],
    ["", ""],
  ])("%s becomes %s", (text, expected) => {
    expect(spelled(text)).toBe(expected);
  });

  test("a compound is read as a whole, not by its parts", () => {
    expect(spelled("健康保険証")).toBe("健康保険証(けんこうほけんしょう)");
  });

  test("kana around the kanji of a word carry no reading", () => {
    expect(spelled("押してください")).toBe("押(お)してください");
    expect(spelled("お知らせ")).toBe("お知(し)らせ");
    expect(spelled("控え")).toBe("控(ひか)え");
  });

  test("nothing of the text is lost", () => {
    const text = "書類のとおりに入力してください。全角でも半角でもかまいません。";
    const bare = withFurigana(text).map((piece) => (typeof piece === "string" ? piece : piece.base));

    expect(bare.join("")).toBe(text);
  });
});

describe("the known readings", () => {
  test("are kana, and each stands above kanji", () => {
    for (const [word, reading] of Object.entries(readings)) {
      const pieces = withFurigana(word).filter((piece) => typeof piece !== "string");

      expect(reading, word).toMatch(/^[ぁ-んァ-ヶー]+$/);
      expect(pieces, word).not.toEqual([]);
      for (const piece of pieces) {
        expect(piece.base, word).toMatch(/\p{Script=Han}/u);
        expect(piece.reading, word).not.toBe("");
      }
    }
  });
});
