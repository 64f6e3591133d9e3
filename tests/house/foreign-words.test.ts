import { expect, it } from "vitest";
import { productSources, type Source, withoutComments } from "@/tests/support/sources";

/** Words of programmers that mean something else in this field, and what they mean there. */
const foreign: Record<string, RegExp> = {
  "a claim is a medical bill (レセプト)": /claim/i,
};

function foreignWords({ path, text }: Source): string[] {
  const names = `${path}\n${withoutComments(text)}`;

  return Object.entries(foreign).flatMap(([meaning, word]) =>
    word.test(names) ? [`${path}: ${meaning}`] : [],
  );
}

it("no name uses a word that means something else in health insurance", () => {
  expect(productSources().flatMap(foreignWords)).toEqual([]);
});

it.each([
  ["lib/setup/claim.ts", ""],
  ["lib/setup/letter.ts", "export type IdentityClaim = {};"],
])("%s that says '%s' is found", (path, text) => {
  expect(foreignWords({ path, text })).toHaveLength(1);
});
