import type ja from "@/messages/ja.json";

type Locale = "ja" | "en";
type ErrorKey =
  | `error.${"broken" | "updated"}.${"title" | "lead" | "next" | "press"}`
  | "error.login"
  | "error.still"
  | "error.number";

/** Written into the script by next.config.ts: error screens get no props, and importing a catalogue would ship it whole. */
declare const ERROR_WORDS: string;

const words: Record<
  Locale,
  { error: Pick<typeof ja.error, "broken" | "updated" | "login" | "still" | "number"> }
> = JSON.parse(ERROR_WORDS);

export function errorWord(locale: Locale, key: ErrorKey): string {
  const found = key.split(".").reduce<unknown>((tree, name) => (tree as Tree)[name], words[locale]);

  return String(found);
}

type Tree = Record<string, unknown>;
