/** What Unicode sets around a word and its reading in plain text (interlinear annotation). */
export const READING = { begins: "\ufff9", word: "\ufffa", ends: "\ufffb" } as const;

const ANNOTATED = /\ufff9([^\ufffa]*)\ufffa([^\ufffb]*)\ufffb/;

/**
 * A sentence that comes as plain text, as all that a form answers: where readings are set in it they stand above their
 * words. Screen readers know how to read and are not told twice. In one piece, since a button spaces its parts.
 */
export function Said({ words }: { words: string }) {
  const pieces = words.split(ANNOTATED);
  if (pieces.length === 1) return words;

  return (
    <span>
      {pieces.map((piece, place) => {
        if (place % 3 === 2) return null;
        if (place % 3 === 0) return piece;
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
