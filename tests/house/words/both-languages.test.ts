import { expect, it } from "vitest";
import { flatten, holesOf, sentencesOf } from "./catalogue";

const japanese = sentencesOf("ja");
const english = sentencesOf("en");

it("what is said in one language is said in the other", () => {
  const keys = (sentences: typeof japanese) => sentences.map(({ key }) => key).sort();

  expect(keys(english)).toEqual(keys(japanese));
});

it("both languages are told the same facts and carry the same links", () => {
  const inEnglish = new Map(english.map(({ key, text }) => [key, text]));
  const unequal = japanese
    .map(({ key, text }) => ({ key, ja: facts(text), en: facts(inEnglish.get(key) ?? "") }))
    .filter(({ ja, en }) => ja.join() !== en.join());

  expect(unequal).toEqual([]);
});

it("no sentence is empty", () => {
  expect([...japanese, ...english].filter(({ text }) => text.trim() === "")).toEqual([]);
});

it("English speaks no Japanese but names, and uses its own marks", () => {
  const faults = english.filter(
    ({ key, text }) => !isPrinted(key) && /[。、（）：！？「」]|[０-９]/.test(withoutNames(text)),
  );

  expect(faults).toEqual([]);
});

it("holes and marks are seen inside choices too", () => {
  expect(holesOf("{n, plural, =1 {<b>one</b>} other {{who} has #}}")).toEqual(["<b>", "{n}", "{who}"]);
  expect(flatten({ a: { b: "c" } })).toEqual([{ key: "a.b", text: "c" }]);
});

/**
 * Marks that only help a line break belong to Japanese alone, and how many there are is English grammar. A day is one
 * thing or month and day.
 */
function facts(text: string): string[] {
  if (text === "") return [];
  const holes = holesOf(text).filter((hole) => !["<nb>", "<wbr>", "{count}"].includes(hole));

  return [...new Set(holes.map((hole) => hole.replace(/\{(month|day)\}/, "{date}")))].sort();
}

/** What stands on the paper or the screen in Japanese is quoted as it stands. */
function withoutNames(text: string): string {
  return text.replace(/“[^”]*”|\([^)]*\)|「[^」]*」/g, "");
}

/** The drawings show Japanese papers in either language. */
function isPrinted(key: string): boolean {
  return key.startsWith("paper.printed.");
}
