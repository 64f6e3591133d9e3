import { and, eq, inArray, isNull, lt, ne } from "drizzle-orm";
import type { Db } from "./connection/db";
import { accounts, sessions } from "./schema";

export type SessionRights = typeof sessions.$inferSelect.rights;
export type NewSession = Pick<
  typeof sessions.$inferInsert,
  | "tokenHash"
  | "accountId"
  | "rights"
  | "begunAt"
  | "lastSeenAt"
  | "expiresAt"
  | "previousLoginAt"
  | "provedAt"
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
      provedAt: sessions.provedAt,
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

/**
 * Gives a session whose password was given just now another value, or returns false when it has ended or has another
 * value already: of simultaneous calls one succeeds.
 */
export async function renewSession(
  tx: Db,
  { tokenHash, nextTokenHash }: { tokenHash: string; nextTokenHash: string },
  now: Date,
): Promise<boolean> {
  const renewed = await tx
    .update(sessions)
    .set({ tokenHash: nextTokenHash, provedAt: now, lastSeenAt: now })
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });

  return renewed.length === 1;
}

/** Whether a session still is what it was when it was found: asked under its account's lock. */
export async function isSessionLive(tx: Db, id: string): Promise<boolean> {
  return (await tx.$count(sessions, and(eq(sessions.id, id), isNull(sessions.endedAt)))) === 1;
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
export async function endAllSessions(tx: Db, accountId: string, now: Date): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });

  return ended.length;
}
