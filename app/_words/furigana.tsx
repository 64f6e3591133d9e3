import { getLocale } from "next-intl/server";
import { cache, cloneElement, isValidElement, type ReactNode } from "react";
import { readCookie } from "@/app/_guards/cookies";
import { MAY_END, PHRASE, READING, Said, STAYS } from "@/components/said";
import { withFurigana } from "@/lib/i18n/furigana";
import { markBetweenPhrases, markEnds, markPhrases } from "@/lib/i18n/phrases";

/** Whether this visitor wants to see how the words are read. This and what follows is asked once in a request. */
export const showsFurigana = cache(
  async (): Promise<boolean> => (await getLocale()) === "ja" && (await readCookie("furigana")) === "on",
);

/** Sets words as this visitor reads them: phrases kept whole, and readings above them for who asked for these. */
export const furigana = cache(async (): Promise<(words: ReactNode) => ReactNode> => {
  if ((await getLocale()) !== "ja") return (words) => words;
  const inText = await furiganaInText();

  return (words) => annotated(words, inText);
});

/** The same for words that travel as plain text: `Said` sets them. */
export const furiganaInText = cache(async (): Promise<(words: string) => string> => {
  if ((await getLocale()) !== "ja") return (words) => words;

  return (await showsFurigana()) ? withReadings : withPhrases;
});

/** Words in which nothing is to be set stay what they are: an element costs each visitor, and most sentences need none. */
function annotated(words: ReactNode, inText: (words: string) => string, place?: number): ReactNode {
  if (typeof words === "string") {
    const set = inText(words);
    return set === words ? words : <Said key={place} words={set} />;
  }
  if (Array.isArray(words)) {
    const parts = words.map((part, index) => annotated(part, inText, index));
    return parts.every((part, index) => part === words[index]) ? words : parts;
  }
  if (!isValidElement<{ children?: ReactNode }>(words) || words.props.children === undefined) return words;
  const inside = annotated(words.props.children, inText);

  return inside === words.props.children ? words : cloneElement(words, undefined, inside);
}

function withPhrases(text: string): string {
  return markEnds(markPhrases(text, STAYS), MAY_END);
}

function withReadings(text: string): string {
  if (withFurigana(text).every((piece) => typeof piece === "string")) return withPhrases(text);

  return withFurigana(markBetweenPhrases(text, PHRASE))
    .map((piece) =>
      typeof piece === "string"
        ? withPhrases(piece)
        : READING.begins + piece.base + READING.word + piece.reading + READING.ends,
    )
    .join("");
}
