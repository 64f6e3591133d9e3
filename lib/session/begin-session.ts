import type { Db } from "@/db/connection/db";
import { insertSession, type SessionRights } from "@/db/sessions";
import { randomToken, tokenHash } from "@/lib/platform/secrets";
import { sessionEnd } from "./session";

export type SessionStart = { accountId: string; rights: SessionRights; previousLoginAt: Date | null };

/** Begins a session and returns its value, which the database keeps only as a hash. */
export async function beginSession(tx: Db, start: SessionStart, now: Date): Promise<string> {
  const token = randomToken();
  await insertSession(tx, {
    ...start,
    tokenHash: tokenHash(token),
    begunAt: now,
    lastSeenAt: now,
    expiresAt: sessionEnd(now),
  });

  return token;
}
