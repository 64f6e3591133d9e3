import { Fragment, type ReactNode } from "react";

/** What Unicode sets around a word and its reading in plain text (interlinear annotation). */
export const READING = { begins: "\ufff9", word: "\ufffa", ends: "\ufffb" } as const;

/** Stands where no line may end though an engine would end one. */
export const STAYS = "\u2063";

const ANNOTATED = /\ufff9([^\ufffa]*)\ufffa([^\ufffb]*)\ufffb/;
const KEPT = new RegExp(`(.${STAYS}.)`);

/**
 * A sentence that comes as plain text, as all that a form answers: where readings are set in it they stand above their
 * words, and what belongs together stays so. Screen readers know how to read and are not told twice. In one piece, since
 * a button spaces its parts.
 */
export function Said({ words }: { words: string }) {
  const pieces = words.split(ANNOTATED);
  if (pieces.length === 1) return words.includes(STAYS) ? <span>{kept(words)}</span> : words;

  return (
    <span>
      {pieces.map((piece, place) => {
        if (place % 3 === 2) return null;
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
        if (place % 3 === 0) return <Fragment key={place}>{kept(piece)}</Fragment>;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
          <ruby key={place}>
            {piece}
            <rp>(</rp>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a reading takes no focus */}
            <rt aria-hidden="true">{pieces[place + 1]}</rt>
            <rp>)</rp>
          </ruby>
        );
      })}
    </span>
  );
}

/** Two letters in a span of their own: an engine that reads the whole line for its phrases does not see it. */
function kept(words: string): ReactNode {
  return words.split(KEPT).map((part, place) =>
    place % 2 === 0 ? (
      part.replaceAll(STAYS, "")
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
      <span className="whitespace-nowrap" key={place}>
        {part.replace(STAYS, "")}
      </span>
    ),
  );
}
