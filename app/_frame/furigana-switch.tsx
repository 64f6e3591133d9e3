import { getLocale, getTranslations } from "next-intl/server";
import { showsReadings } from "@/app/_words/furigana";
import { switchRuby } from "./switch-actions";

/** Readings above the words of forms and help: a switch that stays as it was left. */
export async function ReadingSwitch() {
  if ((await getLocale()) !== "ja") return null;
  const t = await getTranslations("site");
  const isOn = await showsReadings();

  return (
    <form action={switchRuby}>
      <button type="submit" className="linklike" name="ruby" value={isOn ? "off" : "on"} aria-pressed={isOn}>
        {t("readings")}
      </button>
    </form>
  );
}
