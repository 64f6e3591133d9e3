import { and, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Db } from "./connection/db";
import { temporaryPasswords } from "./schema";

export type NewTemporaryPassword = Pick<
  typeof temporaryPasswords.$inferInsert,
  "id" | "accountId" | "passwordHash" | "cause" | "issuedAt" | "expiresAt"
>;

/** Kills each account's live one. Together with `lockAccount`, so that two issues cannot both leave one. */
export async function replaceLiveTemporaryPasswords(tx: Db, accountIds: string[], now: Date): Promise<void> {
  await tx
    .update(temporaryPasswords)
    .set({ replacedAt: now })
    .where(
      and(
        inArray(temporaryPasswords.accountId, accountIds),
        isNull(temporaryPasswords.usedAt),
        isNull(temporaryPasswords.replacedAt),
      ),
    );
}

export async function insertTemporaryPassword(tx: Db, issued: NewTemporaryPassword): Promise<void> {
  await tx.insert(temporaryPasswords).values(issued);
}

/** The newest one that nothing replaced: live, used or expired. */
export async function findNewestTemporaryPassword(db: Db, accountId: string) {
  const [newest] = await db
    .select()
    .from(temporaryPasswords)
    .where(and(eq(temporaryPasswords.accountId, accountId), isNull(temporaryPasswords.replacedAt)))
    .orderBy(desc(temporaryPasswords.issuedAt))
    .limit(1);

  return newest ?? null;
}

/** Spends it, or returns false when it is used, replaced or expired. Of many simultaneous logins one gets true. */
export async function spendTemporaryPassword(tx: Db, id: string, now: Date): Promise<boolean> {
  const spent = await tx
    .update(temporaryPasswords)
    .set({ usedAt: now })
    .where(
      and(
        eq(temporaryPasswords.id, id),
        isNull(temporaryPasswords.usedAt),
        isNull(temporaryPasswords.replacedAt),
        gt(temporaryPasswords.expiresAt, now),
      ),
    )
    .returning({ id: temporaryPasswords.id });

  return spent.length === 1;
}
