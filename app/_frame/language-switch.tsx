import { SwitchButton } from "@/components/masthead";
import type { Locale } from "@/lib/i18n/locales";
import { switchLanguage } from "./switch-actions";

/** A button, since it changes something; it looks like the link that people look for. */
export function LanguageSwitch({ to, label }: { to: Locale; label: string }) {
  return (
    <form action={switchLanguage}>
      <SwitchButton type="submit" name="locale" value={to} lang={to}>
        {label}
      </SwitchButton>
    </form>
  );
}
