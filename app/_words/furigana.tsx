import { getLocale } from "next-intl/server";
import { cloneElement, Fragment, isValidElement, type ReactNode } from "react";
import { readCookie } from "@/app/_guards/cookies";
import { READING, Said, STAYS } from "@/components/said";
import { withFurigana } from "@/lib/i18n/furigana";
import { markPhrases } from "@/lib/i18n/phrases";

/** Whether this visitor wants to see how the words are read. */
export async function showsFurigana(): Promise<boolean> {
  return (await getLocale()) === "ja" && (await readCookie("furigana")) === "on";
}

/** Sets words as this visitor reads them: phrases kept whole, and readings above them for who asked for these. */
export async function furigana(): Promise<(words: ReactNode) => ReactNode> {
  if ((await getLocale()) !== "ja") return (words) => words;
  const inText = await furiganaInText();

  return (words) => annotated(words, inText);
}

/** The same for words that travel as plain text: `Said` sets them. */
export async function furiganaInText(): Promise<(words: string) => string> {
  if ((await getLocale()) !== "ja") return (words) => words;

  return (await showsFurigana()) ? withReadings : withPhrases;
}

function annotated(words: ReactNode, inText: (words: string) => string): ReactNode {
  if (typeof words === "string") return <Said words={inText(words)} />;
  if (Array.isArray(words))
    return words.map((part, place) => <Fragment key={String(place)}>{annotated(part, inText)}</Fragment>);
  if (!isValidElement<{ children?: ReactNode }>(words) || words.props.children === undefined) return words;

  return cloneElement(words, undefined, annotated(words.props.children, inText));
}

function withPhrases(text: string): string {
  return markPhrases(text, STAYS);
}

function withReadings(text: string): string {
  return withFurigana(text)
    .map((piece) =>
      typeof piece === "string"
        ? withPhrases(piece)
        : READING.begins + piece.base + READING.word + piece.reading + READING.ends,
    )
    .join("");
}
