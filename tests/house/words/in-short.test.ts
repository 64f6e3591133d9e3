import { expect, it } from "vitest";
import { words } from "@/tests/support/words";

const MOST_LETTERS = { ja: 35, en: 50 };

it.each(["ja", "en"] as const)(
  "every complaint has a few words for the link to its field in %s",
  (locale) => {
    const { errors, errorsInShort } = words[locale];
    const said = Object.entries(errorsInShort);

    expect(said.map(([key]) => key).sort()).toEqual(Object.keys(errors).sort());
    expect(
      said.filter(([, text]) => /[。.]$/.test(text) || visible(text).length > MOST_LETTERS[locale]),
    ).toEqual([]);
  },
);

/** With the longest branch of each choice a sentence would seem longer than it is: choices count as one word. */
function visible(text: string): string {
  return text.replace(/\{\w+, select,(?:[^{}]|\{[^{}]*\})*\}/g, "…");
}
