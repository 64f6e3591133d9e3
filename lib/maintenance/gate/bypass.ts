import type { MaintenanceWindow, Schedule } from "@/lib/maintenance/schedule/schedule";
import { getEnv } from "@/lib/platform/env";
import { isSameDigest, type Secrets, secretsFrom } from "@/lib/platform/secrets";

/** Staff may prepare this long before a window. */
const EARLY_HOURS = 24;
const HOUR_MS = 60 * 60 * 1000;

/** What a signed pass is made with: changing either secret ends every pass. */
export type BypassKeys = { secrets: Secrets; bypassSecret: string | undefined };

let known: BypassKeys | undefined;

/** The keys of this process's settings; needs no database. */
export function bypassKeys(): BypassKeys {
  const { APP_SECRET, MAINTENANCE_BYPASS_SECRET } = getEnv();
  known ??= { secrets: secretsFrom(APP_SECRET), bypassSecret: MAINTENANCE_BYPASS_SECRET };

  return known;
}

/** Whether a visitor knows the secret; compared in constant time. Nobody does while none is set. */
export function isBypassSecret(given: string, { secrets, bypassSecret }: BypassKeys): boolean {
  if (!bypassSecret) return false;

  return isSameDigest(secrets.digest("bypass", given), secrets.digest("bypass", bypassSecret));
}

/** The window that a pass asked for now is good for: the one under way, or the one about to come. */
export function windowToBypass(schedule: Schedule, now: Date): MaintenanceWindow | null {
  const current = schedule.windowAt(now);
  const next = schedule.nextWindow(now);
  const isNear = next !== null && next.start.getTime() - now.getTime() <= EARLY_HOURS * HOUR_MS;

  return current ?? (isNear ? next : null);
}

/** A signed value that opens the gate until an instant. */
export function makePass(until: Date, { secrets, bypassSecret = "" }: BypassKeys): string {
  const end = String(until.getTime());

  return `${end}.${secrets.digest("bypass", bypassSecret, end)}`;
}

export function isPass(pass: string | undefined | null, keys: BypassKeys, now: Date): boolean {
  const [end = "", signature = ""] = pass?.split(".") ?? [];
  if (!keys.bypassSecret || !/^\d+$/.test(end) || Number(end) <= now.getTime()) return false;

  return keys.secrets
    .digests("bypass", keys.bypassSecret, end)
    .some((digest) => isSameDigest(digest, signature));
}

/** The cookie that carries a pass. Over https its name binds it to this host. */
export function passCookie(origin: string): string {
  return origin.startsWith("https:") ? "__Host-bypass" : "bypass";
}
