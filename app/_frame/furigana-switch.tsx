import { getLocale, getTranslations } from "next-intl/server";
import { showsFurigana } from "@/app/_words/furigana";
import { switchFurigana } from "./switch-actions";

/** Readings above the words of forms and help: a switch that stays as it was left. */
export async function FuriganaSwitch() {
  if ((await getLocale()) !== "ja") return null;
  const t = await getTranslations("site");
  const isOn = await showsFurigana();

  return (
    <form action={switchFurigana}>
      <button
        type="submit"
        className="linklike"
        name="furigana"
        value={isOn ? "off" : "on"}
        aria-pressed={isOn}
      >
        {t("readings")}
      </button>
    </form>
  );
}
