/** What Unicode sets around a word and its reading in plain text (interlinear annotation). */
export const READING = { begins: "\ufff9", word: "\ufffa", ends: "\ufffb" } as const;

/** Stands where no line may end though an engine would end one. */
export const STAYS = "\u2063";

/** Stands where a line may end though an engine would rather tear a word behind it. */
export const MAY_END = "\u2064";

/** Stands between phrases where an engine would not find them. */
export const PHRASE = "\u200b";

const ANNOTATED = /\ufff9([^\ufffa]*)\ufffa([^\ufffb]*)\ufffb/;
const MARKED = new RegExp(`[${STAYS}${MAY_END}]`);
const KEPT = new RegExp(`(.${STAYS}.)`);

/**
 * A sentence that comes as plain text, as all that a form answers: where readings are set in it they stand above their
 * words, and what belongs together stays so. Screen readers know how to read and are not told twice. In one piece, since
 * a button spaces its parts; and as markup, since elements would be made, sent, read and made again one by one.
 */
export function Said({ words }: { words: string }) {
  if (!MARKED.test(words) && !ANNOTATED.test(words)) return words;

  // biome-ignore lint/security/noDangerouslySetInnerHtml: `markupOf` escapes every letter
  return <span dangerouslySetInnerHTML={{ __html: markupOf(words) }} />;
}

/** A phrase is a span of its own where an engine would not find it. */
function markupOf(words: string): string {
  if (!words.includes(PHRASE)) return phrase(words);

  return words
    .split(PHRASE)
    .map((part) => `<span class="phrase">${phrase(part)}</span>`)
    .join("");
}

/** Cut at its readings, a text is in turn: what stands between two words, a word, and how it is read. */
function phrase(words: string): string {
  const pieces = words.split(ANNOTATED);

  return pieces
    .map((piece, place) => {
      if (place % 3 === 0) return kept(piece);
      return place % 3 === 1 ? ruby(piece, pieces[place + 1] ?? "") : "";
    })
    .join("");
}

function ruby(word: string, reading: string): string {
  return `<ruby>${escaped(word)}<rp>(</rp><rt aria-hidden="true">${escaped(reading)}</rt><rp>)</rp></ruby>`;
}

/** Two letters in a span of their own: an engine that reads the whole line for its phrases does not see it. */
function kept(words: string): string {
  return words
    .split(KEPT)
    .map((part, place) => {
      const letters = escaped(part.replaceAll(STAYS, "")).replaceAll(MAY_END, "<wbr>");
      return place % 2 === 0 ? letters : `<span class="whitespace-nowrap">${letters}</span>`;
    })
    .join("");
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
