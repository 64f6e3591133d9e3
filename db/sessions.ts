import { and, desc, eq, gt, gte, isNull, lt, type SQL } from "drizzle-orm";
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
  | "browserName"
  | "deviceName"
>;

export async function insertSession(tx: Db, session: NewSession): Promise<void> {
  await tx.insert(sessions).values(session);
}

const found = {
  id: sessions.id,
  tokenHash: sessions.tokenHash,
  accountId: sessions.accountId,
  rights: sessions.rights,
  begunAt: sessions.begunAt,
  lastSeenAt: sessions.lastSeenAt,
  expiresAt: sessions.expiresAt,
  endedAt: sessions.endedAt,
  provedAt: sessions.provedAt,
  browserName: sessions.browserName,
  deviceName: sessions.deviceName,
  previousLoginAt: sessions.previousLoginAt,
  loginId: accounts.loginId,
  mailAddress: accounts.mailAddress,
  mailUndeliverableAt: accounts.mailUndeliverableAt,
  language: accounts.language,
  birthDateDigest: accounts.birthDateDigest,
  passwordChangedAt: accounts.passwordChangedAt,
  suspendedAt: accounts.suspendedAt,
  browserGeneration: accounts.browserGeneration,
};

/** A session in whatever state, with the account that it belongs to. */
export function findSession(db: Db, tokenHash: string) {
  return findWhere(db, eq(sessions.tokenHash, tokenHash));
}

/** The session whose value was this one before its last step up, if that was at that moment or later. */
export function findRenewedSession(db: Db, previousTokenHash: string, since: Date) {
  return findWhere(db, and(eq(sessions.previousTokenHash, previousTokenHash), gte(sessions.provedAt, since)));
}

async function findWhere(db: Db, which: SQL | undefined) {
  const [session] = await db
    .select(found)
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(which);

  return session ?? null;
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
    .set({ tokenHash: nextTokenHash, previousTokenHash: tokenHash, provedAt: now, lastSeenAt: now })
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });

  return renewed.length === 1;
}

/** Whether a session still is what it was when it was found: asked under its account's lock. */
export async function isSessionLive(tx: Db, id: string): Promise<boolean> {
  return (await tx.$count(sessions, and(eq(sessions.id, id), isNull(sessions.endedAt)))) === 1;
}

export type Alive = { accountId: string; seenSince: Date; now: Date };

/** Neither ended nor left. */
export function isAlive({ accountId, seenSince, now }: Alive) {
  return and(
    eq(sessions.accountId, accountId),
    isNull(sessions.endedAt),
    gt(sessions.expiresAt, now),
    gt(sessions.lastSeenAt, seenSince),
  );
}

/** The sessions of an account that neither ended nor were left, newest first. */
export function listSessions(db: Db, alive: Alive) {
  return db
    .select({
      id: sessions.id,
      browserName: sessions.browserName,
      deviceName: sessions.deviceName,
      begunAt: sessions.begunAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(isAlive(alive))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.begunAt), desc(sessions.id));
}
