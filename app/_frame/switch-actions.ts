"use server";

import { switchAction } from "@/app/_forms/switch-action";
import { writeCookie } from "@/app/_guards/cookies";
import { isLocale } from "@/lib/i18n/locales";

const PREFERENCE_DAYS = 400;

export const switchLanguage = switchAction(async ({ locale }, now) => {
  if (isLocale(locale)) await writeCookie("locale", locale, preferenceEnd(now));
});

export const switchFurigana = switchAction(async ({ furigana }, now) => {
  await writeCookie("furigana", furigana === "on" ? "on" : "off", preferenceEnd(now));
});

function preferenceEnd(now: Date): Date {
  return new Date(now.getTime() + PREFERENCE_DAYS * 24 * 60 * 60 * 1000);
}
