import { getLocale, getTranslations } from "next-intl/server";
import { switchLanguage } from "./switch-actions";

/** A button, since it changes something; it looks like the link that people look for. */
export async function LanguageSwitch() {
  const t = await getTranslations("site");
  const other = (await getLocale()) === "ja" ? "en" : "ja";

  return (
    <form action={switchLanguage}>
      <button type="submit" className="linklike" name="locale" value={other} lang={other}>
        {t("otherLanguage")}
      </button>
    </form>
  );
}
