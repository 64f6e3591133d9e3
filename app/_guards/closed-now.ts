import { bypassKeys, isPass } from "@/lib/maintenance/gate/bypass";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import type { MaintenanceWindow } from "@/lib/maintenance/schedule/schedule";
import { systemClock } from "@/lib/platform/clock";
import { readCookie } from "./cookies";

/**
 * The window that keeps this visitor out, or null; staff with a pass are let in. Every action asks before anything
 * else, since the gate lets posted forms through. Touches no database.
 */
export async function closedNow(now: Date = systemClock.now()): Promise<MaintenanceWindow | null> {
  const window = getMaintenance().windowAt(now);
  if (!window || isPass(await readCookie("bypass"), bypassKeys(), now)) return null;

  return window;
}
