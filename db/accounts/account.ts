import { asc, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts } from "@/db/schema";

/** Makes everything that changes this account wait its turn until the transaction ends. */
export async function lockAccount(tx: Db, accountId: string): Promise<void> {
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for("update");
}

/** The same for many accounts, always in one order, so that two who lock some of the same wait and never entangle. */
export async function lockAccounts(tx: Db, accountIds: string[]): Promise<void> {
  await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(inArray(accounts.id, accountIds))
    .orderBy(asc(accounts.id))
    .for("update");
}

/** Adds an account, or does nothing and returns false when its login ID is taken. */
export async function insertAccount(db: Db, account: typeof accounts.$inferInsert): Promise<boolean> {
  const added = await db
    .insert(accounts)
    .values(account)
    .onConflictDoNothing()
    .returning({ id: accounts.id });

  return added.length > 0;
}

/** Which of these login IDs are taken. */
export async function listLoginIds(db: Db, among: string[]): Promise<string[]> {
  const rows = await db
    .select({ loginId: accounts.loginId })
    .from(accounts)
    .where(inArray(accounts.loginId, among));

  return rows.flatMap(({ loginId }) => loginId ?? []);
}

export function countAccountsExcept(db: Db, loginIds: string[]): Promise<number> {
  return db.$count(accounts, or(isNull(accounts.loginId), notInArray(accounts.loginId, loginIds)));
}
