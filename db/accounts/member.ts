import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts, cards, insurers, memberships, sessions, termsConsents } from "@/db/schema";

/** What is known of one account, for support; null when there is none of that id. */
export async function findMember(db: Db, accountId: string) {
  const [found] = await db
    .select({
      id: accounts.id,
      loginId: accounts.loginId,
      insurerNumber: accounts.insurerNumber,
      insurerNameJa: insurers.nameJa,
      insurerNameEn: insurers.nameEn,
      birthDateDigest: accounts.birthDateDigest,
      sexDigest: accounts.sexDigest,
      mailAddress: accounts.mailAddress,
      mailAddressConfirmedAt: accounts.mailAddressConfirmedAt,
      mailUndeliverableAt: accounts.mailUndeliverableAt,
      language: accounts.language,
      hasPassword: sql<boolean>`${accounts.passwordHash} IS NOT NULL`,
      passwordChangedAt: accounts.passwordChangedAt,
      firstLoggedInAt: accounts.firstLoggedInAt,
      lastLoggedInAt: accounts.lastLoggedInAt,
      suspendedAt: accounts.suspendedAt,
      createdAt: accounts.createdAt,
      leftOn: memberships.leftOn,
      leaversKeepAccessDays: insurers.leaversKeepAccessDays,
      leaversDeletedAfterDays: insurers.leaversDeletedAfterDays,
      accessEndedAt: memberships.accessEndedAt,
    })
    .from(accounts)
    .leftJoin(memberships, eq(memberships.accountId, accounts.id))
    .leftJoin(insurers, eq(insurers.number, accounts.insurerNumber))
    .where(eq(accounts.id, accountId));

  return found ?? null;
}

export type MemberRow = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/** Digest and dates; the numbers themselves are nowhere. */
export function listCards(db: Db, accountId: string) {
  return db
    .select({ cardDigest: cards.cardDigest, validFrom: cards.validFrom, validTo: cards.validTo })
    .from(cards)
    .where(eq(cards.accountId, accountId))
    .orderBy(asc(cards.validFrom));
}

/** Those that nobody has ended and whose time is not over; whether they are idle is the caller's to say. */
export function listOpenSessions(db: Db, accountId: string, now: Date) {
  return db
    .select({
      rights: sessions.rights,
      begunAt: sessions.begunAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      endedAt: sessions.endedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), gt(sessions.expiresAt, now)))
    .orderBy(asc(sessions.begunAt));
}

/** The newest terms that its owner consented to. */
export async function findConsent(db: Db, accountId: string) {
  const [consent] = await db
    .select({ version: termsConsents.version, consentedAt: termsConsents.consentedAt })
    .from(termsConsents)
    .where(eq(termsConsents.accountId, accountId))
    .orderBy(desc(termsConsents.version))
    .limit(1);

  return consent ?? null;
}

/** Returns false when it was suspended before. */
export async function suspendAccount(tx: Db, accountId: string, now: Date): Promise<boolean> {
  const suspended = await tx
    .update(accounts)
    .set({ suspendedAt: now })
    .where(and(eq(accounts.id, accountId), isNull(accounts.suspendedAt)))
    .returning({ id: accounts.id });

  return suspended.length === 1;
}

/** Returns false when it was not suspended. */
export async function resumeAccount(tx: Db, accountId: string): Promise<boolean> {
  const resumed = await tx
    .update(accounts)
    .set({ suspendedAt: null })
    .where(and(eq(accounts.id, accountId), isNotNull(accounts.suspendedAt)))
    .returning({ id: accounts.id });

  return resumed.length === 1;
}

/** An address that counts from this moment on, whatever stood against the one before. */
export async function setMailAddress(
  tx: Db,
  { accountId, mailAddress }: { accountId: string; mailAddress: string },
  now: Date,
): Promise<void> {
  await tx
    .update(accounts)
    .set({
      mailAddress,
      mailAddressConfirmedAt: now,
      mailUndeliverableAt: null,
      mailUndeliverableReason: null,
    })
    .where(eq(accounts.id, accountId));
}
