import { getRequestConfig } from "next-intl/server";
import { catalogues } from "./catalogues";
import { chosenLocale } from "./chosen-locale";
import { DEFAULT_LOCALE } from "./locales";

/** Japanese unless the visitor chose otherwise: a browser set to another language is no request for it. */
export default getRequestConfig(async () => {
  const locale = (await chosenLocale()) ?? DEFAULT_LOCALE;

  return { locale, messages: catalogues[locale], timeZone: "Asia/Tokyo" };
});
