import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts, temporaryPasswords, termsConsents } from "@/db/schema";

/** What login compares with: the account, and the newest temporary password that nothing replaced. One statement. */
export async function findLoginAccount(db: Db, loginIdKey: string) {
  const [found] = await db
    .select({
      id: accounts.id,
      passwordHash: accounts.passwordHash,
      passwordChangedAt: accounts.passwordChangedAt,
      lastLoggedInAt: accounts.lastLoggedInAt,
      mailAddress: accounts.mailAddress,
      language: accounts.language,
      suspendedAt: accounts.suspendedAt,
      browserGeneration: accounts.browserGeneration,
      /** The newest version of the terms that its owner consented to. */
      termsVersion: sql<
        string | null
      >`(SELECT max(${termsConsents.version}) FROM ${termsConsents} WHERE ${termsConsents.accountId} = ${accounts.id})`,
      temporary: {
        id: temporaryPasswords.id,
        passwordHash: temporaryPasswords.passwordHash,
        expiresAt: temporaryPasswords.expiresAt,
        usedAt: temporaryPasswords.usedAt,
      },
    })
    .from(accounts)
    .leftJoin(
      temporaryPasswords,
      and(eq(temporaryPasswords.accountId, accounts.id), isNull(temporaryPasswords.replacedAt)),
    )
    .where(eq(sql`lower(${accounts.loginId})`, loginIdKey))
    .orderBy(desc(temporaryPasswords.issuedAt))
    .limit(1);

  return found ?? null;
}

export type LoginAccount = NonNullable<Awaited<ReturnType<typeof findLoginAccount>>>;

/** Puts a stronger hash of the same password in the place of `outdated`, unless the password has changed meanwhile. */
export async function upgradePasswordHash(
  db: Db,
  accountId: string,
  { outdated, fresh }: { outdated: string; fresh: string },
): Promise<void> {
  await db
    .update(accounts)
    .set({ passwordHash: fresh })
    .where(and(eq(accounts.id, accountId), eq(accounts.passwordHash, outdated)));
}

/** A password chosen by its owner, who is logged in with it from now on. */
export async function setChosenPassword(
  tx: Db,
  accountId: string,
  { passwordHash, now }: { passwordHash: string; now: Date },
): Promise<void> {
  await tx
    .update(accounts)
    .set({ passwordHash, passwordChangedAt: now, ...loginTimes(now) })
    .where(eq(accounts.id, accountId));
}

/** A password that its owner changed while being logged in; false when it was changed since the account was looked at. */
export async function setPassword(
  tx: Db,
  { accountId, passwordChangedAt }: { accountId: string; passwordChangedAt: Date | null },
  { passwordHash, now }: { passwordHash: string; now: Date },
): Promise<boolean> {
  const set = await tx
    .update(accounts)
    .set({ passwordHash, passwordChangedAt: now })
    .where(and(eq(accounts.id, accountId), isUnchangedSince(passwordChangedAt)))
    .returning({ id: accounts.id });

  return set.length === 1;
}

function isUnchangedSince(changedAt: Date | null) {
  return changedAt ? eq(accounts.passwordChangedAt, changedAt) : isNull(accounts.passwordChangedAt);
}

/** From here on no password logs in until a new one is set. */
export async function clearPassword(tx: Db, accountId: string): Promise<void> {
  await tx.update(accounts).set({ passwordHash: null }).where(eq(accounts.id, accountId));
}

function loginTimes(now: Date) {
  const first = accounts.firstLoggedInAt;

  return { firstLoggedInAt: sql`coalesce(${first}, ${sql.param(now, first)})`, lastLoggedInAt: now };
}
