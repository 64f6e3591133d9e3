import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { sessions } from "./schema";
import type { NewSession } from "./sessions";

/** Ends a session, or returns null when it is unknown or has ended. Of many simultaneous calls one gets the row. */
export async function endSession(db: Db, tokenHash: string, now: Date) {
  const [ended] = await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt)))
    .returning({ id: sessions.id, accountId: sessions.accountId });

  return ended ?? null;
}

/** Ends another session of the same account; false when there is none that lives. */
export async function endSessionOf(
  tx: Db,
  { id, accountId }: { id: string; accountId: string },
  now: Date,
): Promise<boolean> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, id), eq(sessions.accountId, accountId), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });

  return ended.length === 1;
}

/** Ends all sessions of an account but one. */
export async function endOtherSessions(
  tx: Db,
  { id, accountId }: { id: string; accountId: string },
  now: Date,
): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.accountId, accountId), ne(sessions.id, id), isNull(sessions.endedAt)));
}

/** Returns how many it were. */
export async function endAllSessions(tx: Db, accountIds: string[], now: Date): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(inArray(sessions.accountId, accountIds), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });

  return ended.length;
}

/** Ends what was begun with the accounts' earlier letters. */
export async function endSetupSessions(tx: Db, accountIds: string[], now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(
      and(inArray(sessions.accountId, accountIds), eq(sessions.rights, "setup"), isNull(sessions.endedAt)),
    );
}

/** So many of an account live at once, of those that were seen since then. */
export type SessionsKept = { most: number; seenSince: Date };

/** Ends the oldest sessions of the account of one that has just begun, so that with it no more are left than are kept. */
export async function endOldestSessions(
  tx: Db,
  { accountId, tokenHash, begunAt }: NewSession,
  { most, seenSince }: SessionsKept,
): Promise<void> {
  const [since, at] = [sql.param(seenSince, sessions.lastSeenAt), sql.param(begunAt, sessions.begunAt)];
  await tx.execute(
    sql`SELECT end_older_sessions(${accountId}::uuid, ${tokenHash}, NULL, ${most}::int, ${since}::timestamptz, ${at}::timestamptz)`,
  );
}
