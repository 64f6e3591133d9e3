import leaning from "@/messages/leaning.json";

const anyOf = (words: string) => `(?:${words.split(" ").join("|")})`;
/** Hiragana before a word that leans on it, a closing mark before a particle, katakana before Latin letters. */
const LEANING = new RegExp(
  `(?<=[\\u3041-\\u3096])(?=${anyOf(leaning.words)})|(?<=[\\u300d\\uff09])(?=${anyOf(leaning.particles)})|(?<=[\\u30a1-\\u30fc])(?=[A-Za-z])`,
  "g",
);

/**
 * Sets `mark` where an engine would begin a line with a word that means nothing without the one before it. Engines know
 * how to keep a Japanese phrase whole, but count such a word as a phrase of its own.
 */
export function markPhrases(text: string, mark: string): string {
  return text.replace(LEANING, mark);
}
