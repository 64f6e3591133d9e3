import { mailWait } from "./mail-wait";

const MINUTE_MS = 60_000;

/** The first whole minute in which a member may cause another mail: a screen names minutes, never seconds. */
export function nextMailMinute(requestedAt: Date): Date {
  const until = mailWait([requestedAt], requestedAt) ?? requestedAt;

  return new Date(Math.ceil(until.getTime() / MINUTE_MS) * MINUTE_MS);
}
