import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { accounts, letters, setups, termsConsents } from "./schema";

/** How far an account's setting up has come, by its live letter; null when there is no such letter. */
export async function findSetup(db: Db, accountId: string, termsVersion: string) {
  const [found] = await db
    .select({
      letterId: letters.id,
      letterExpiresAt: letters.expiresAt,
      accountId: accounts.id,
      birthDateDigest: accounts.birthDateDigest,
      insurerNumber: accounts.insurerNumber,
      language: accounts.language,
      identifiedAt: setups.identifiedAt,
      consentedAt: termsConsents.consentedAt,
      loginId: sql<
        string | null
      >`CASE WHEN ${setups.loginIdChosenAt} IS NOT NULL THEN ${accounts.loginId} END`,
      loginIdChosenAt: setups.loginIdChosenAt,
      passwordHash: setups.passwordHash,
      mailAddress: setups.mailAddress,
    })
    .from(letters)
    .innerJoin(accounts, eq(accounts.id, letters.accountId))
    .leftJoin(setups, eq(setups.letterId, letters.id))
    .leftJoin(
      termsConsents,
      and(eq(termsConsents.accountId, accounts.id), eq(termsConsents.version, termsVersion)),
    )
    .where(and(eq(letters.accountId, accountId), isNull(letters.usedAt), isNull(letters.replacedAt)));

  return found ?? null;
}

export type Setup = NonNullable<Awaited<ReturnType<typeof findSetup>>>;

/** Begins a setting up. One that has begun stays as it is. */
export async function insertSetup(
  tx: Db,
  setup: Pick<typeof setups.$inferInsert, "letterId" | "accountId" | "identifiedAt">,
): Promise<void> {
  await tx.insert(setups).values(setup).onConflictDoNothing();
}

/** A login ID that changes takes the password with it: whether that contains the new ID nobody can see any more. */
export async function recordLoginIdChoice(tx: Db, letterId: string, now: Date): Promise<void> {
  await tx
    .update(setups)
    .set({ loginIdChosenAt: now, passwordHash: null })
    .where(eq(setups.letterId, letterId));
}

/** Returns false when another login ID was chosen since the password was judged. */
export async function setSetupPassword(
  tx: Db,
  { letterId, loginIdChosenAt }: Pick<Setup, "letterId" | "loginIdChosenAt">,
  passwordHash: string,
): Promise<boolean> {
  if (!loginIdChosenAt) return false;
  const set = await tx
    .update(setups)
    .set({ passwordHash })
    .where(and(eq(setups.letterId, letterId), eq(setups.loginIdChosenAt, loginIdChosenAt)))
    .returning({ letterId: setups.letterId });

  return set.length === 1;
}

export async function setSetupAddress(tx: Db, letterId: string, mailAddress: string): Promise<void> {
  await tx.update(setups).set({ mailAddress }).where(eq(setups.letterId, letterId));
}

export async function deleteSetup(tx: Db, letterId: string): Promise<void> {
  await tx.delete(setups).where(eq(setups.letterId, letterId));
}
