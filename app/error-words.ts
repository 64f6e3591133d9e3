import type ja from "@/messages/ja.json";

type ErrorWords = typeof ja.error;

/** Written into the script by next.config.ts: error screens get no props, and importing a catalogue would ship it whole. */
declare const ERROR_WORDS: string;

export const errorWords: Record<"ja" | "en", ErrorWords> = JSON.parse(ERROR_WORDS);
