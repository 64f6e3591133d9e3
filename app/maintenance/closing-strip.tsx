import { getLocale, getTranslations } from "next-intl/server";
import { ClosingNotice } from "@/components/closing-notice";
import { marks } from "@/components/marks";
import { endWords, windowWords } from "@/lib/maintenance/closing-words";
import { getMaintenance } from "@/lib/maintenance/maintenance";
import { closingNotice } from "@/lib/maintenance/notice";
import { systemClock } from "@/lib/platform/clock";
import { closedNow } from "./closed-now";

/**
 * Stands on every screen from 24 hours before a closing, stronger in the last hour. Staff who were let in are told
 * that everybody else is not.
 */
export async function ClosingStrip() {
  const now = systemClock.now();
  const locale = await getLocale();
  const t = await getTranslations("maintenance.strip");

  const current = getMaintenance().windowAt(now);
  if (current) {
    if (await closedNow()) return null;
    const words = t.rich("staff", { ...marks, end: endWords(current, locale) });
    return (
      <ClosingNotice label={t("label")} isNear>
        {words}
      </ClosingNotice>
    );
  }

  const notice = closingNotice(getMaintenance(), now);
  if (!notice) return null;
  const { window, urgency, day } = notice;
  const values = { day, window: windowWords(window, locale) };

  return (
    <ClosingNotice label={t("label")} isNear={urgency === "near"}>
      {t.rich(urgency, { ...marks, ...values })}
    </ClosingNotice>
  );
}
