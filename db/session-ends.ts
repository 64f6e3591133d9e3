import { and, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Db } from "./connection/db";
import { sessions } from "./schema";
import { type Alive, isAlive } from "./sessions";

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

/** Ends the oldest sessions of an account, so that `most` are left. The one with this value is none of them. */
export async function endOldestSessions(
  tx: Db,
  { tokenHash, most, ...alive }: Alive & { tokenHash: string; most: number },
): Promise<void> {
  const beyond = tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(isAlive(alive), ne(sessions.tokenHash, tokenHash)))
    .orderBy(desc(sessions.begunAt), desc(sessions.id))
    .offset(most - 1);
  await tx.update(sessions).set({ endedAt: alive.now }).where(inArray(sessions.id, beyond));
}
