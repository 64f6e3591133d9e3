import { and, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Db } from "./connection/db";
import { accounts, letters } from "./schema";

export type NewLetter = Pick<
  typeof letters.$inferInsert,
  "id" | "accountId" | "provisionalUserId" | "passwordHash" | "issuedAt" | "expiresAt"
>;

/** Kills the accounts' live letters. Together with their locks, so that two issues cannot both leave one. */
export async function replaceLiveLetters(tx: Db, accountIds: string[], now: Date): Promise<void> {
  await tx
    .update(letters)
    .set({ replacedAt: now })
    .where(and(inArray(letters.accountId, accountIds), isNull(letters.usedAt), isNull(letters.replacedAt)));
}

/** Returns the ids of those that were added: a letter whose provisional user ID is taken is not. */
export async function insertLetters(tx: Db, rows: NewLetter[]): Promise<string[]> {
  const added = await tx
    .insert(letters)
    .values(rows)
    .onConflictDoNothing({ target: letters.provisionalUserId })
    .returning({ id: letters.id });

  return added.map(({ id }) => id);
}

/** The account's newest letter that nothing replaced: live, used or expired. */
export async function findNewestLetter(db: Db, accountId: string) {
  const [letter] = await db
    .select()
    .from(letters)
    .where(and(eq(letters.accountId, accountId), isNull(letters.replacedAt)))
    .orderBy(desc(letters.issuedAt))
    .limit(1);

  return letter ?? null;
}

export type FoundLetter = NonNullable<Awaited<ReturnType<typeof findNewestLetter>>>;

/** What login compares with: a letter in whatever state, and its account. */
export async function findLoginLetter(db: Db, provisionalUserId: string) {
  const [letter] = await db
    .select({
      id: letters.id,
      accountId: letters.accountId,
      passwordHash: letters.passwordHash,
      expiresAt: letters.expiresAt,
      usedAt: letters.usedAt,
      replacedAt: letters.replacedAt,
      firstLoggedInAt: accounts.firstLoggedInAt,
      suspendedAt: accounts.suspendedAt,
      browserGeneration: accounts.browserGeneration,
    })
    .from(letters)
    .innerJoin(accounts, eq(accounts.id, letters.accountId))
    .where(eq(letters.provisionalUserId, provisionalUserId));

  return letter ?? null;
}

export type LoginLetter = NonNullable<Awaited<ReturnType<typeof findLoginLetter>>>;

/** Whether a letter is still good at `now`. Behind the account's lock nothing can replace it until the end. */
export async function isLetterLive(tx: Db, id: string, now: Date): Promise<boolean> {
  const live = and(
    eq(letters.id, id),
    isNull(letters.usedAt),
    isNull(letters.replacedAt),
    gt(letters.expiresAt, now),
  );

  return (await tx.$count(letters, live)) === 1;
}

/** Uses a letter up, or returns false when it was used or replaced. Its date does not count: a proof that was asked for
 *  on its last day may come after midnight. */
export async function spendLetter(tx: Db, id: string, now: Date): Promise<boolean> {
  const spent = await tx
    .update(letters)
    .set({ usedAt: now })
    .where(and(eq(letters.id, id), isNull(letters.usedAt), isNull(letters.replacedAt)))
    .returning({ id: letters.id });

  return spent.length === 1;
}
