/** Drawn markup, in which every word is escaped. */
export class Svg {
  constructor(readonly markup: string) {}
}

/**
 * A drawing in the language of drawings. What is put in is escaped, but for drawings; line breaks and the spaces that
 * begin a line are for the reader of the code alone.
 */
export function svg(
  parts: TemplateStringsArray,
  ...put: readonly (string | number | Svg | undefined)[]
): Svg {
  const markup = parts.map((part, place) => part.replaceAll(/\n\s*/g, "") + escaped(put[place]));

  return new Svg(markup.join(""));
}

function escaped(value: string | number | Svg = ""): string {
  if (value instanceof Svg) return value.markup;

  return String(value)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
