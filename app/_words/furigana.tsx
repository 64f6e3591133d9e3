import { getLocale } from "next-intl/server";
import { cloneElement, Fragment, isValidElement, type ReactNode } from "react";
import { readCookie } from "@/app/_guards/cookies";
import { withFurigana } from "@/lib/i18n/furigana";

/** Whether this visitor wants to see how the words are read. */
export async function showsFurigana(): Promise<boolean> {
  return (await getLocale()) === "ja" && (await readCookie("furigana")) === "on";
}

/** Hands words on as they are, or with their readings above them where the visitor asked for these. */
export async function furigana(): Promise<(words: ReactNode) => ReactNode> {
  return (await showsFurigana()) ? annotated : (words) => words;
}

function annotated(words: ReactNode): ReactNode {
  if (typeof words === "string") return <Furigana text={words} />;
  if (Array.isArray(words))
    return words.map((part, place) => <Fragment key={String(place)}>{annotated(part)}</Fragment>);
  if (!isValidElement<{ children?: ReactNode }>(words) || words.props.children === undefined) return words;

  return cloneElement(words, undefined, annotated(words.props.children));
}

/** Screen readers know how to read: they are not told twice. In one piece, since a button spaces its parts. */
function Furigana({ text }: { text: string }) {
  return (
    <span>
      {withFurigana(text).map((piece, place) =>
        typeof piece === "string" ? (
          piece
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
          <ruby key={place}>
            {piece.base}
            <rp>(</rp>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a reading takes no focus */}
            <rt aria-hidden="true">{piece.reading}</rt>
            <rp>)</rp>
          </ruby>
        ),
      )}
    </span>
  );
}
