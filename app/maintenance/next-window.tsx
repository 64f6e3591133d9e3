import { getLocale, getTranslations } from "next-intl/server";
import { furigana } from "@/app/_words/furigana";
import { saying } from "@/app/_words/say";
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

  const [say, read] = await Promise.all([saying(getTranslations("maintenance.aside")), furigana()]);
  const next = window && { intro: say("next"), lines: windowLines(window, locale) };

  return <WindowTimes id={id} title={say("title")} next={next} rules={rules.map(read)} />;
}
