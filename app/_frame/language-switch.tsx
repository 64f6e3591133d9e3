import { getLocale, getTranslations } from "next-intl/server";
import { SwitchButton } from "@/components/masthead";
import { switchLanguage } from "./switch-actions";

/** A button, since it changes something; it looks like the link that people look for. */
export async function LanguageSwitch() {
  const t = await getTranslations("site");
  const other = (await getLocale()) === "ja" ? "en" : "ja";

  return (
    <form action={switchLanguage}>
      <SwitchButton type="submit" name="locale" value={other} lang={other}>
        {t("otherLanguage")}
      </SwitchButton>
    </form>
  );
}
