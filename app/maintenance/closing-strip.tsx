import { getLocale, getTranslations } from "next-intl/server";
import { ClosingNotice } from "@/components/closing-notice";
import { marks } from "@/components/marks";
import { endWords, windowWords } from "@/lib/maintenance/closing-words";
import { getMaintenance } from "@/lib/maintenance/maintenance";
import { closingNotice, type ClosingNotice as Notice } from "@/lib/maintenance/notice";
import type { MaintenanceWindow } from "@/lib/maintenance/schedule";
import { systemClock } from "@/lib/platform/clock";
import { closedNow } from "./closed-now";

/** Stands on every screen from 24 hours before a closing, stronger in the last hour. */
export async function ClosingStrip() {
  const now = systemClock.now();
  const maintenance = getMaintenance();
  const current = maintenance.windowAt(now);
  if (current) return (await closedNow()) ? null : <StaffStrip window={current} />;
  const notice = closingNotice(maintenance, now);

  return notice && <ComingStrip {...notice} />;
}

async function ComingStrip({ window, urgency, day }: Notice) {
  const t = await getTranslations("maintenance.strip");
  const values = { day, window: windowWords(window, await getLocale()) };

  return (
    <ClosingNotice label={t("label")} isNear={urgency === "near"}>
      {t.rich(urgency, { ...marks, ...values })}
    </ClosingNotice>
  );
}

/** Staff who were let in are told that everybody else is not. */
async function StaffStrip({ window }: { window: MaintenanceWindow }) {
  const t = await getTranslations("maintenance.strip");

  return (
    <ClosingNotice label={t("label")} isNear>
      {t.rich("staff", { ...marks, end: endWords(window, await getLocale()) })}
    </ClosingNotice>
  );
}
