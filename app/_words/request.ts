import { getRequestConfig } from "next-intl/server";
import { chosenLocale } from "@/app/_frame/chosen-locale";
import { catalogues } from "@/lib/i18n/catalogues";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";

/** Japanese unless the visitor chose otherwise: a browser set to another language is no request for it. */
export default getRequestConfig(async () => {
  const locale = (await chosenLocale()) ?? DEFAULT_LOCALE;

  return { locale, messages: catalogues[locale], timeZone: "Asia/Tokyo" };
});
