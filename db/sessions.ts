import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import type { Db } from "./connection/db";
import { accounts, sessions } from "./schema";

export type SessionRights = typeof sessions.$inferSelect.rights;
export type NewSession = Pick<
  typeof sessions.$inferInsert,
  "tokenHash" | "accountId" | "rights" | "begunAt" | "lastSeenAt" | "expiresAt" | "previousLoginAt"
>;

export async function insertSession(tx: Db, session: NewSession): Promise<void> {
  await tx.insert(sessions).values(session);
}

/** A session in whatever state, with the account that it belongs to. */
export async function findSession(db: Db, tokenHash: string) {
  const [found] = await db
    .select({
      id: sessions.id,
      tokenHash: sessions.tokenHash,
      accountId: sessions.accountId,
      rights: sessions.rights,
      begunAt: sessions.begunAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      endedAt: sessions.endedAt,
      previousLoginAt: sessions.previousLoginAt,
      loginId: accounts.loginId,
      mailAddress: accounts.mailAddress,
      mailUndeliverableAt: accounts.mailUndeliverableAt,
      language: accounts.language,
      birthDateDigest: accounts.birthDateDigest,
      passwordChangedAt: accounts.passwordChangedAt,
      suspendedAt: accounts.suspendedAt,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.tokenHash, tokenHash));

  return found ?? null;
}

export type FoundSession = NonNullable<Awaited<ReturnType<typeof findSession>>>;

/** Of simultaneous visits one writes; a moment never goes back. */
export async function touchSession(db: Db, id: string, now: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, id), lt(sessions.lastSeenAt, now), isNull(sessions.endedAt)));
}

/** Ends a session, or returns null when it is unknown or has ended. Of many simultaneous calls one gets the row. */
export async function endSession(db: Db, tokenHash: string, now: Date) {
  const [ended] = await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt)))
    .returning({ id: sessions.id, accountId: sessions.accountId });

  return ended ?? null;
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

export async function endAllSessions(tx: Db, accountId: string, now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt)));
}
