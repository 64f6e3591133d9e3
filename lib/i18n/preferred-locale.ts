import Negotiator from "negotiator";
import { DEFAULT_LOCALE, isLocale, type Locale, locales } from "./locales";

/** The language that a browser asks for first among ours (RFC 9110, 12.5.4). Who asks for neither reads Japanese. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const asked = new Negotiator({ headers: { "accept-language": acceptLanguage ?? "*" } });
  const [first] = asked.languages([...locales]);

  return isLocale(first) ? first : DEFAULT_LOCALE;
}
