import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "./connection/db";
import { letters } from "./schema";

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
