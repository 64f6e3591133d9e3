import type { Db } from "@/db/connection/db";
import { endOldestSessions } from "@/db/session-ends";
import { insertSession, type SessionRights } from "@/db/sessions";
import { tokenHash } from "@/lib/platform/secrets";
import type { Device } from "./device";
import { idleSince, MOST_SESSIONS, sessionEnd } from "./session";

export type SessionStart = {
  /** The value that the browser will hold: random, made before the transaction. */
  token: string;
  accountId: string;
  rights: SessionRights;
  previousLoginAt: Date | null;
  /** When its owner gave their password: a login with it counts as a step up. */
  provedAt: Date | null;
  device: Device;
};

/**
 * Begins a session, behind the account's lock. The database keeps its value only as a hash. Where there would be too many
 * at once, the oldest ends.
 */
export async function beginSession(
  tx: Db,
  { token, device: { browserName, deviceName }, ...start }: SessionStart,
  now: Date,
): Promise<void> {
  const hash = tokenHash(token);
  await insertSession(tx, {
    ...start,
    browserName,
    deviceName,
    tokenHash: hash,
    begunAt: now,
    lastSeenAt: now,
    expiresAt: sessionEnd(now),
  });
  const { accountId } = start;
  await endOldestSessions(tx, {
    accountId,
    tokenHash: hash,
    most: MOST_SESSIONS,
    seenSince: idleSince(now),
    now,
  });
}
