import { getLocale } from "next-intl/server";
import { cloneElement, Fragment, isValidElement, type ReactNode } from "react";
import { readCookie } from "@/app/_guards/cookies";
import { READING, Said } from "@/components/said";
import { withFurigana } from "@/lib/i18n/furigana";

/** Whether this visitor wants to see how the words are read. */
export async function showsFurigana(): Promise<boolean> {
  return (await getLocale()) === "ja" && (await readCookie("furigana")) === "on";
}

/** Hands words on as they are, or with their readings above them where the visitor asked for these. */
export async function furigana(): Promise<(words: ReactNode) => ReactNode> {
  return (await showsFurigana()) ? annotated : (words) => words;
}

/** The same for words that travel as plain text: `Said` sets the readings. */
export async function furiganaInText(): Promise<(words: string) => string> {
  return (await showsFurigana()) ? withReadings : (words) => words;
}

function annotated(words: ReactNode): ReactNode {
  if (typeof words === "string") return <Said words={withReadings(words)} />;
  if (Array.isArray(words))
    return words.map((part, place) => <Fragment key={String(place)}>{annotated(part)}</Fragment>);
  if (!isValidElement<{ children?: ReactNode }>(words) || words.props.children === undefined) return words;

  return cloneElement(words, undefined, annotated(words.props.children));
}

function withReadings(text: string): string {
  return withFurigana(text)
    .map((piece) =>
      typeof piece === "string"
        ? piece
        : READING.begins + piece.base + READING.word + piece.reading + READING.ends,
    )
    .join("");
}
