import { getLocale, getTranslations } from "next-intl/server";
import { showsFurigana } from "@/app/_words/furigana";
import { SwitchButton } from "@/components/masthead";
import { switchFurigana } from "./switch-actions";

/** Readings above the words of forms and help: a switch that stays as it was left. */
export async function FuriganaSwitch() {
  if ((await getLocale()) !== "ja") return null;
  const t = await getTranslations("site");
  const isOn = await showsFurigana();

  return (
    <form action={switchFurigana}>
      <SwitchButton type="submit" name="furigana" value={isOn ? "off" : "on"} aria-pressed={isOn}>
        {t("readings")}
      </SwitchButton>
    </form>
  );
}
