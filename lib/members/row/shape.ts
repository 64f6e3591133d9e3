const LONGEST = 30;

/** What a cell looks like, without what it says: digits become 9, letters A, kana and kanji one of their kind. */
export function shapeOf(cell: string): string {
  const shape = cell
    .replace(/\d/g, "9")
    .replace(/[\uff10-\uff19]/g, "\uff19")
    .replace(/[A-Z]/g, "A")
    .replace(/[a-z]/g, "a")
    .replace(/[\uff21-\uff3a\uff41-\uff5a]/g, "\uff21")
    .replace(/[\uff66-\uff9f]/g, "\uff71")
    .replace(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "\u30a2")
    .replace(/(?![\u5e74\u6708\u65e5])\p{Script=Han}/gu, "\u6f22")
    .replace(/[^\P{C}\ufffd]/gu, "?");

  return [...shape].slice(0, LONGEST).join("");
}
