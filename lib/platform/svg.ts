import { escaped } from "./escaped";

/** Drawn markup, in which every word is escaped. */
export class Svg {
  constructor(readonly markup: string) {}
}

/** The parts of a template as they are sent: each is written in the code once, and drawn for every visitor. */
const sentParts = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * A drawing in the language of drawings. What is put in is escaped, but for drawings; line breaks and the spaces that
 * begin a line are for the reader of the code alone.
 */
export function svg(
  parts: TemplateStringsArray,
  ...put: readonly (string | number | Svg | undefined)[]
): Svg {
  const sent = sentParts.get(parts) ?? parts.map((part) => part.replaceAll(/\n\s*/g, ""));
  sentParts.set(parts, sent);

  return new Svg(sent.map((part, place) => part + written(put[place])).join(""));
}

function written(value: string | number | Svg = ""): string {
  return value instanceof Svg ? value.markup : escaped(String(value));
}
