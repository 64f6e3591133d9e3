import { readFileSync } from "node:fs";
import { type Locale, locales } from "@/lib/i18n/locales";

type Catalogue = typeof import("@/messages/ja.json");

/** The words of both languages, read as files: Playwright's loader takes no JSON modules. */
export const words = Object.fromEntries(
  locales.map((locale) => [locale, JSON.parse(readFileSync(`messages/${locale}.json`, "utf8"))]),
) as Record<Locale, Catalogue>;

/** A sentence as it stands on the screen, without its marks. */
export function plain(sentence: string): string {
  return sentence.replace(/<\/?\w+>/g, "");
}
