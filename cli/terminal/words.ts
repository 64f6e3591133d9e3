import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";

export type Words = ReturnType<typeof terminalWords>;

/** The language of the person at this terminal: English where the terminal names a language other than Japanese. */
export function terminalLocale(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const language = LC_ALL || LC_MESSAGES || LANG || "";

  return language === "" || language.startsWith("ja") ? "ja" : "en";
}

export function terminalWords() {
  return translatorFor(terminalLocale());
}

/** Says why nothing more is done; the command's exit code tells scripts the same. */
export function refuse(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
