import { MOST_LETTERS } from "@/lib/forms/parse-form";

/** Letters that show nothing. Some fonts draw U+2800 as nothing, too. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;
const SPACE = /\s/gu;
/** Hyphens, minus signs, dashes and box lines. Not waves. */
const DASH =
  /(?![\u301c\u3030])[\p{Pd}\u02d7\u06d4\u2043\u2212\u23af\u23e4\u2500\u2501\u2574\u2576\u2796\u31d0]/gu;
const LONG_VOWEL_MARK = /\u30fc/g;
const MIDDLE_DOT = /[\u00b7\u16eb\u2022\u2027\u2219\u22c5\u25cf\u2e31\u2e33\u30fb\u318d\ua78f]/gu;

/** Signs that are already what they would become: most of what is read by the million. */
const PLAIN = /^[!-~]*$/;

/** Full-width and half-width become one, letters that show nothing go, and so does space at both ends. A flood is cut. */
export function plainText(typed: string): string {
  if (typed.length <= MOST_LETTERS && PLAIN.test(typed)) return typed;

  return typed
    .slice(0, MOST_LETTERS + 1)
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .trim();
}

/** Every hyphen, whatever a keyboard or a typesetter made of it, is `-`. The long vowel mark of kana is none. */
export function plainHyphens(text: string): string {
  return text.replace(DASH, "-");
}

/** Lines that paper draws alike are one, the long vowel mark among them, and so are dots in the middle of a line. */
export function plainMarks(text: string): string {
  return plainHyphens(text).replace(LONG_VOWEL_MARK, "-").replace(MIDDLE_DOT, "\u30fb");
}

/** What is read off a card: spaces do not count, and look-alike dashes and dots are one. */
export function cardText(typed: string): string {
  if (typed.length <= MOST_LETTERS && PLAIN.test(typed)) return typed;

  return plainMarks(plainText(typed)).replace(SPACE, "");
}
