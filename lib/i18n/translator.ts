import { createTranslator } from "next-intl";
import { catalogues } from "./catalogues";
import type { Locale } from "./locales";

const made = new Map<Locale, ReturnType<typeof make>>();

/** Words outside a request: mail and command line. Made once, since each sentence is parsed at its first use. */
export function translatorFor(locale: Locale) {
  const known = made.get(locale) ?? make(locale);
  made.set(locale, known);

  return known;
}

function make(locale: Locale) {
  return createTranslator({ locale, messages: catalogues[locale], timeZone: "Asia/Tokyo" });
}
