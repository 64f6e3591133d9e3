"use server";

import { redirect } from "next/navigation";
import { closedNow } from "@/app/_guards/closed-now";
import { writeCookie } from "@/app/_guards/cookies";
import { isLocale } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/platform/clock";

const PREFERENCE_DAYS = 400;

/** Both switches answer with the page they were pressed on; they work without scripts and without the database. */
export async function switchLanguage(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (isLocale(locale)) await writeCookie("locale", locale, preferenceEnd());
  await stayClosed();
}

export async function switchFurigana(form: FormData): Promise<void> {
  await writeCookie("ruby", form.get("ruby") === "on" ? "on" : "off", preferenceEnd());
  await stayClosed();
}

/** The page that a switch was pressed on is not the one at its address while the portal is closed. */
async function stayClosed(): Promise<void> {
  if (await closedNow()) redirect("/maintenance");
}

function preferenceEnd(): Date {
  return new Date(systemClock.now().getTime() + PREFERENCE_DAYS * 24 * 60 * 60 * 1000);
}
