import { getTranslations } from "next-intl/server";

const MINUTE_MS = 60_000;

/** How long to wait, in words: "about 3 minutes", "about 2 hours". Rounded up, so that coming back then works. */
export async function waitInWords(until: Date, now: Date): Promise<string> {
  const t = await getTranslations("common.wait");
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE_MS));

  return minutes < 60 ? t("minutes", { count: minutes }) : t("hours", { count: Math.ceil(minutes / 60) });
}
