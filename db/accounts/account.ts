import { and, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts } from "@/db/schema";

/** Adds an account, or does nothing and returns false when its id or its login ID is taken. */
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

/** Which of these login IDs, in small letters, are taken. */
export async function listTakenKeys(db: Db, keys: string[]): Promise<string[]> {
  const key = sql<string>`lower(${accounts.loginId})`;
  const rows = await db.select({ key }).from(accounts).where(inArray(key, keys));

  return rows.map((row) => row.key);
}

/** All but those that have one of these login IDs or ids. */
export function countAccountsExcept(
  db: Db,
  { loginIds, ids }: { loginIds: string[]; ids: string[] },
): Promise<number> {
  const isUnknown = or(isNull(accounts.loginId), notInArray(accounts.loginId, loginIds));

  return db.$count(accounts, and(isUnknown, notInArray(accounts.id, ids)));
}
