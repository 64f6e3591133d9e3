import { readFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { type Locale, locales } from "@/lib/i18n/locales";

type Catalogue = typeof import("@/messages/ja.json");

/** What is told to a sentence: a text as it stands, or a pattern of what may stand there. */
type Given = Record<string, string | RegExp>;

/** The words of both languages, read as files: Playwright's loader takes no JSON modules. */
export const words = Object.fromEntries(
  locales.map((locale) => [locale, readJson(`messages/${locale}.json`)]),
) as Record<Locale, Catalogue>;

/** How words are read, by the word. */
export const readings = readJson("messages/readings.json") as Record<string, string>;

/** A sentence as it stands on the screen, without its marks. */
export function plain(sentence: string): string {
  return sentence.replace(/<\/?\w+>/g, "");
}

/** A sentence as it stands on the screen, whatever stands in its places; places that are given stand as given. */
export function saying(sentence: string, given: Given = {}): RegExp {
  return new RegExp(patternOf(parse(sentence), given));
}

/** Markup as its words are read: without the spans and marks that keep phrases on one line. */
export function asRead(markup: string): string {
  return markup.replace(/<\/?span\b[^>]*>|<wbr\/?>|<!-- -->|[\u2063\u2064]/g, "");
}

/** The beginning of a name, for what may go on after it. */
export function starting(text: string): RegExp {
  return new RegExp(`^${escaped(text)}`);
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function patternOf(elements: MessageFormatElement[], given: Given): string {
  return elements.map((element) => pieceOf(element, given)).join("");
}

function pieceOf(element: MessageFormatElement, given: Given): string {
  if (element.type === TYPE.literal) return escaped(element.value);
  if (element.type === TYPE.pound) return "\\d+";
  if (element.type === TYPE.tag) return patternOf(element.children, given);

  const told = given[element.value];
  if (element.type === TYPE.select || element.type === TYPE.plural) {
    const { [`${told}`]: named, [`=${told}`]: counted, other, ...rest } = element.options;
    const branches = told === undefined ? [other, ...Object.values(rest)] : [named ?? counted ?? other];
    return `(?:${branches.map((branch) => patternOf(branch?.value ?? [], given)).join("|")})`;
  }

  return told instanceof RegExp ? told.source : told === undefined ? ".+?" : escaped(told);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
