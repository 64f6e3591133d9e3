const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
const SPACE = /\s/gu;
/** Hyphens, minus signs, dashes, box lines and the long vowel mark: on paper nobody can tell them apart. */
const DASH = /[-\u02d7\u2010-\u2015\u2043\u2212\u2500\u2501\u2e3a\u2e3b\u30a0\u30fc]/gu;
const MIDDLE_DOT = /[\u00b7\u2022\u2027\u2219\u22c5\u30fb]/gu;

/** Longer than any field of ours, so that a flood of letters costs nothing. */
export const TYPED_MAX_LENGTH = 500;

/** Full-width and half-width become one, letters that show nothing go, and so does space at both ends. */
export function plainText(typed: string): string {
  return typed.slice(0, TYPED_MAX_LENGTH).replace(INVISIBLE, "").normalize("NFKC").trim();
}

/** What is read off a card: spaces do not count, and look-alike dashes and dots are one. */
export function cardText(typed: string): string {
  return plainText(typed).replace(DASH, "-").replace(MIDDLE_DOT, "\u30fb").replace(SPACE, "");
}
