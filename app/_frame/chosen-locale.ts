import { readCookie } from "@/app/_guards/cookies";
import { isLocale, type Locale } from "@/lib/i18n/locales";

/** The language the visitor picked with the switch, or null when they never touched it. */
export async function chosenLocale(): Promise<Locale | null> {
  const chosen = await readCookie("locale");

  return isLocale(chosen) ? chosen : null;
}
