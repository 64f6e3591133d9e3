import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { chosenLocale } from "@/app/_frame/chosen-locale";
import { catalogues } from "@/lib/i18n/catalogues";
import { preferredLocale } from "@/lib/i18n/preferred-locale";

/** The language that the visitor chose, else the one that their browser prefers. */
export default getRequestConfig(async () => {
  const locale = (await chosenLocale()) ?? preferredLocale((await headers()).get("accept-language"));

  return { locale, messages: catalogues[locale], timeZone: "Asia/Tokyo" };
});
