import type { Db } from "@/db/connection/db";
import { endOldestSessions, type SessionsKept } from "@/db/session-ends";
import { insertSession, type NewSession, type SessionRights } from "@/db/sessions";
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
export async function beginSession(tx: Db, start: SessionStart, now: Date): Promise<void> {
  const session = newSession(start, now);
  await insertSession(tx, session);
  await endOldestSessions(tx, session, sessionsKept(now));
}

/** A session as the database keeps it. */
export function newSession(
  { token, device: { browserName, deviceName }, ...start }: SessionStart,
  now: Date,
): NewSession {
  return {
    ...start,
    browserName,
    deviceName,
    tokenHash: tokenHash(token),
    begunAt: now,
    lastSeenAt: now,
    expiresAt: sessionEnd(now),
  };
}

/** Which sessions of an account live beside each other: so many of those that are not idle. */
export function sessionsKept(now: Date): SessionsKept {
  return { most: MOST_SESSIONS, seenSince: idleSince(now) };
}
