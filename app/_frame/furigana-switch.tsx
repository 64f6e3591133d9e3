import { SwitchButton } from "@/components/masthead";
import { switchFurigana } from "./switch-actions";

/** Readings above the words of forms and help: a switch that stays as it was left. */
export function FuriganaSwitch({ isOn, label }: { isOn: boolean; label: string }) {
  return (
    <form action={switchFurigana}>
      <SwitchButton type="submit" name="furigana" value={isOn ? "off" : "on"} aria-pressed={isOn}>
        {label}
      </SwitchButton>
    </form>
  );
}
