import { getLocale, getTranslations } from "next-intl/server";
import { closedNow } from "@/app/_guards/closed-now";
import { saying } from "@/app/_words/say";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import {
  maintenanceAnnouncement,
  type MaintenanceAnnouncement as Notice,
} from "@/lib/maintenance/schedule/announcement";
import type { MaintenanceWindow } from "@/lib/maintenance/schedule/schedule";
import { endWords, windowWords } from "@/lib/maintenance/words/window-words";
import { systemClock } from "@/lib/platform/clock";
import { MaintenanceAnnouncement } from "./strip";

/** Stands on every screen from 24 hours before a closing, stronger in the last hour. */
export async function MaintenanceStrip() {
  const now = systemClock.now();
  const maintenance = getMaintenance();
  const current = maintenance.windowAt(now);
  if (current) return (await closedNow()) ? null : <StaffStrip window={current} />;
  const notice = maintenanceAnnouncement(maintenance, now);

  return notice && <ComingStrip {...notice} />;
}

async function ComingStrip({ window, urgency, day }: Notice) {
  const [t, say] = await Promise.all([
    getTranslations("maintenance.strip"),
    saying(getTranslations("maintenance.strip")),
  ]);
  const values = { day, window: windowWords(window, await getLocale()) };

  return (
    <MaintenanceAnnouncement label={t("label")} isNear={urgency === "near"}>
      {say(urgency, values)}
    </MaintenanceAnnouncement>
  );
}

/** Staff who were let in are told that everybody else is not. */
async function StaffStrip({ window }: { window: MaintenanceWindow }) {
  const [t, say] = await Promise.all([
    getTranslations("maintenance.strip"),
    saying(getTranslations("maintenance.strip")),
  ]);

  return (
    <MaintenanceAnnouncement label={t("label")} isNear>
      {say("staff", { end: endWords(window, await getLocale()) })}
    </MaintenanceAnnouncement>
  );
}
