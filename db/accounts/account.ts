import { inArray, isNull, notInArray, or } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts } from "@/db/schema";

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
