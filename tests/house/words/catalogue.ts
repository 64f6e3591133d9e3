import { readFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Locale } from "@/lib/i18n/locales";

/** A sentence and the dotted name it is found by. */
export type Sentence = { key: string; text: string };

type Tree = { [name: string]: string | Tree };

export function sentencesOf(locale: Locale): Sentence[] {
  return flatten(JSON.parse(readFileSync(`messages/${locale}.json`, "utf8")) as Tree);
}

export function flatten(tree: Tree, prefix = ""): Sentence[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [{ key: prefix + name, text: value }] : flatten(value, `${prefix}${name}.`),
  );
}

/** What a sentence wants to be told, and the marks that stand in it: `{name}`, `<b>`. */
export function holesOf(text: string): string[] {
  const holes = new Set<string>();
  walk(parse(text), (element) => {
    if (element.type === TYPE.tag) holes.add(`<${element.value}>`);
    else if (element.type !== TYPE.literal && element.type !== TYPE.pound) holes.add(`{${element.value}}`);
  });

  return [...holes].sort();
}

/** The words a person reads: every branch of a choice once, without holes and marks. */
export function literalsOf(text: string): string[] {
  const literals: string[] = [];
  walk(parse(text), (element) => {
    if (element.type === TYPE.literal) literals.push(element.value);
  });

  return literals;
}

/** The sentence in one piece, the last branch of each choice taken and "0" in every hole. */
export function spoken(text: string): string {
  const say = (elements: MessageFormatElement[]): string =>
    elements
      .map((element) => {
        if (element.type === TYPE.literal) return element.value;
        if (element.type === TYPE.tag) return say(element.children);
        if (element.type === TYPE.select || element.type === TYPE.plural)
          return say(Object.values(element.options).at(-1)?.value ?? []);
        return "0";
      })
      .join("");

  return say(parse(text));
}

function walk(elements: MessageFormatElement[], visit: (element: MessageFormatElement) => void): void {
  for (const element of elements) {
    visit(element);
    if (element.type === TYPE.tag) walk(element.children, visit);
    if (element.type === TYPE.select || element.type === TYPE.plural)
      for (const { value } of Object.values(element.options)) walk(value, visit);
  }
}
