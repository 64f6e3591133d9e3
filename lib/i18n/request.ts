import { getRequestConfig } from "next-intl/server";
import { readCookie } from "@/lib/platform/cookies";
import { catalogues } from "./catalogues";
import { DEFAULT_LOCALE, isLocale } from "./locales";

/** Japanese unless the visitor chose otherwise: a browser set to another language is no request for it. */
export default getRequestConfig(async () => {
  const chosen = await readCookie("locale");
  const locale = isLocale(chosen) ? chosen : DEFAULT_LOCALE;

  return { locale, messages: catalogues[locale], timeZone: "Asia/Tokyo" };
});
