import type { Db } from "@/db/connection/db";
import { insertSession, type SessionRights } from "@/db/sessions";
import { tokenHash } from "@/lib/platform/secrets";
import { sessionEnd } from "./session";

export type SessionStart = {
  /** The value that the browser will hold: random, made before the transaction. */
  token: string;
  accountId: string;
  rights: SessionRights;
  previousLoginAt: Date | null;
  /** When its owner gave their password: a login with it counts as a step up. */
  provedAt: Date | null;
};

/** Begins a session. The database keeps its value only as a hash. */
export async function beginSession(tx: Db, { token, ...start }: SessionStart, now: Date): Promise<void> {
  await insertSession(tx, {
    ...start,
    tokenHash: tokenHash(token),
    begunAt: now,
    lastSeenAt: now,
    expiresAt: sessionEnd(now),
  });
}
