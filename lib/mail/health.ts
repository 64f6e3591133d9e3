import type { Db } from "@/db/connection/db";
import { findMailService } from "@/db/mail-service";
import { findOldestUntried } from "@/db/mails/waiting";
import type { Schedule } from "@/lib/maintenance/schedule/schedule";
import type { Finding } from "@/lib/platform/health";
import { stuckBefore } from "./stuck";

/** Whether mail flows: sending may rest for a cause that only a person can mend, or no worker may be there at all. */
export async function mailFinding(
  db: Db,
  maintenance: Pick<Schedule, "windowAt">,
  now: Date,
): Promise<Finding> {
  const [service, oldest] = await Promise.all([findMailService(db), findOldestUntried(db)]);
  if (service?.pausedSince) {
    return {
      status: "degraded",
      cause: `mail service: ${service.pauseReason}`,
      since: service.pausedSince.toISOString(),
    };
  }
  if (oldest && oldest < stuckBefore(now) && !maintenance.windowAt(now)) {
    return { status: "degraded", cause: "mails are not being sent", since: oldest.toISOString() };
  }

  return { status: "ok" };
}
