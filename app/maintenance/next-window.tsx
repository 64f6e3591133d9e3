import { getLocale, getTranslations } from "next-intl/server";
import { marks } from "@/components/marks";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import { ruleSentences } from "@/lib/maintenance/words/rule-words";
import { windowLines } from "@/lib/maintenance/words/window-words";
import { systemClock } from "@/lib/platform/clock";
import { WindowTimes } from "./window-times";

/** The next closing and the rules, made from the configured ones. Nothing at all where the portal never closes. */
export async function NextWindow({ id }: { id: string }) {
  const maintenance = getMaintenance();
  const window = maintenance.nextWindow(systemClock.now());
  const locale = await getLocale();
  const rules = ruleSentences(maintenance.rules(), locale);
  if (!window && rules.length === 0) return null;

  const t = await getTranslations("maintenance.aside");
  const next = window && { intro: t.rich("next", marks), lines: windowLines(window, locale) };

  return <WindowTimes id={id} title={t("title")} next={next} rules={rules} />;
}
