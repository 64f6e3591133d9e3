import { createTranslator } from "next-intl";
import { catalogues } from "./catalogues";
import type { Locale } from "./locales";

/** Words outside a request: mail and command line. */
export function translatorFor(locale: Locale) {
  return createTranslator({ locale, messages: catalogues[locale], timeZone: "Asia/Tokyo" });
}
