import { getLocale, getTranslations } from "next-intl/server";
import { ClosingTimes } from "@/components/closing-times";
import { marks } from "@/components/marks";
import { windowLines } from "@/lib/maintenance/closing-words";
import { getMaintenance } from "@/lib/maintenance/maintenance";
import { ruleSentences } from "@/lib/maintenance/rule-words";
import { systemClock } from "@/lib/platform/clock";

/** The next closing and the rules, made from the configured ones. Nothing at all where the portal never closes. */
export async function NextClosing({ id }: { id: string }) {
  const maintenance = getMaintenance();
  const window = maintenance.nextWindow(systemClock.now());
  const locale = await getLocale();
  const rules = ruleSentences(maintenance.rules(), locale);
  if (!window && rules.length === 0) return null;

  const t = await getTranslations("maintenance.aside");
  const next = window && { intro: t.rich("next", marks), lines: windowLines(window, locale) };

  return <ClosingTimes id={id} title={t("title")} next={next} rules={rules} />;
}
