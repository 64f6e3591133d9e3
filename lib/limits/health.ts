import type { Db } from "@/db/connection/db";
import { findNewestEvent } from "@/db/security-events";
import type { Finding } from "@/lib/platform/health";
import { ALARM_SECONDS } from "./limit-numbers";

/** What no member does by mistake: many cards of one insurer, many accounts from one network. */
const alarms = [
  { kind: "answersConcealed", reason: "insurer", cause: "many cards of one insurer are being tried" },
  { kind: "loginsBraked", reason: "network", cause: "many login IDs are being tried from one network" },
] as const;

/** Whether somebody has lately tried many members. They are braked already; a person should know. */
export async function attacksFinding(db: Db, now: Date): Promise<Finding> {
  const since = new Date(now.getTime() - ALARM_SECONDS * 1000);
  const newest = await findNewestEvent(db, alarms, since);
  const alarm = alarms.find(({ kind }) => kind === newest?.kind);

  return newest && alarm
    ? { status: "degraded", cause: alarm.cause, since: newest.at.toISOString() }
    : { status: "ok" };
}
