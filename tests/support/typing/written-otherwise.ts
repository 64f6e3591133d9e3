import fc from "fast-check";

/** What a keyboard, a paper or a spreadsheet may put in the place of a letter without meaning another. */
const others: Record<string, readonly string[]> = {
  "-": [..."－−‐‑‒–—―﹣﹘⁃─━➖"],
  ".": [..."．。｡․﹒"],
  "@": ["＠", "﹫"],
  "'": ["’", "‘"],
  "~": ["～", "〜"],
  "・": [..."･·•‧∙⋅●"],
  ヶ: ["ケ", "ｹ"],
  へ: ["ヘ", "ﾍ"],
  ガ: ["ｶﾞ", "カ\u3099", "カ゛"],
  高: ["髙"],
  崎: ["﨑", "嵜"],
  浜: ["濵", "濱"],
  国: ["國", "囯"],
  桧: ["檜"],
  神: ["\ufa19"],
  長: ["⻑", "\u2fa7"],
  西: ["⻄"],
};

const UNSEEN = [
  "",
  "",
  "",
  "\u200b",
  "\u200e",
  "\u{e0100}",
  "\u00ad",
  "\ufeff",
  "\u2060",
  "\ufe0f",
  "\u3164",
];
const SPACES = ["", "", " ", "　", "\u00a0", "\t", "\n", "\r\n"];

function otherForms(letter: string): string[] {
  const code = letter.codePointAt(0) ?? 0;
  const wide = code > 0x20 && code < 0x7f ? [String.fromCodePoint(code + 0xfee0)] : [];
  const bold = /\d/.test(letter) ? [String.fromCodePoint(0x1d7ce + Number(letter))] : [];

  return [letter, ...wide, ...bold, ...(others[letter] ?? [])];
}

/** The same text as somebody may enter it: letters in other forms, letters that show nothing between, space around. */
export function writtenOtherwise(text: string): fc.Arbitrary<string> {
  const letters = [...text].map((letter) =>
    fc
      .tuple(fc.constantFrom(...otherForms(letter)), fc.constantFrom(...UNSEEN))
      .map(([form, unseen]) => form + unseen),
  );
  const space = fc.constantFrom(...SPACES);

  return fc
    .tuple(space, fc.tuple(...letters), space)
    .map(([before, all, after]) => before + all.join("") + after);
}

/** Every field of a form, each written otherwise. */
export function formWrittenOtherwise(fields: Record<string, string>): fc.Arbitrary<Record<string, string>> {
  return fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, writtenOtherwise(text)])),
  );
}
