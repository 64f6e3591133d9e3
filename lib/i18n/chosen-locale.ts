import { readCookie } from "@/lib/platform/cookies";
import { isLocale, type Locale } from "./locales";

/** The language the visitor picked with the switch, or null when they never touched it. */
export async function chosenLocale(): Promise<Locale | null> {
  const chosen = await readCookie("locale");

  return isLocale(chosen) ? chosen : null;
}
