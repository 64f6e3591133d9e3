import { eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { runStatement } from "./connection/statement";
import { accounts } from "./schema";

/** What an identity check compares with; the three facts at the end decide whether the account may match at all. */
export type IdentityAccount = {
  id: string;
  birthDateDigest: string;
  sexDigest: string;
  mailAddress: string | null;
  language: "ja" | "en";
  hasConfirmedAddress: boolean;
  hasLoggedIn: boolean;
  isSuspended: boolean;
};

const byCard = `
SELECT accounts.id, birth_date_digest AS "birthDateDigest", sex_digest AS "sexDigest", mail_address AS "mailAddress",
  language, mail_address_confirmed_at IS NOT NULL AS "hasConfirmedAddress",
  first_logged_in_at IS NOT NULL AS "hasLoggedIn", suspended_at IS NOT NULL AS "isSuspended"
FROM cards JOIN accounts ON accounts.id = cards.account_id
WHERE card_digest = ANY (string_to_array($1, ','))
LIMIT 1`;

/** Any card of the owner counts, earlier ones too: an account keeps them after a transfer. */
export async function findAccountByCard(db: Db, cardDigests: string[]): Promise<IdentityAccount | null> {
  const [account] = await runStatement<IdentityAccount>(db, {
    text: byCard,
    values: [cardDigests.join(",")],
  });

  return account ?? null;
}

/** `loginIdKey`: in small letters, as login IDs are compared. */
export async function findAccountByLoginId(db: Db, loginIdKey: string): Promise<IdentityAccount | null> {
  const [account] = await db
    .select({
      id: accounts.id,
      birthDateDigest: accounts.birthDateDigest,
      sexDigest: accounts.sexDigest,
      mailAddress: accounts.mailAddress,
      language: accounts.language,
      hasConfirmedAddress: sql<boolean>`${accounts.mailAddressConfirmedAt} IS NOT NULL`,
      hasLoggedIn: sql<boolean>`${accounts.firstLoggedInAt} IS NOT NULL`,
      isSuspended: sql<boolean>`${accounts.suspendedAt} IS NOT NULL`,
    })
    .from(accounts)
    .where(eq(sql`lower(${accounts.loginId})`, loginIdKey));

  return account ?? null;
}

/** Makes everything that changes this account wait its turn until the transaction ends. */
export async function lockAccount(tx: Db, accountId: string): Promise<void> {
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for("update");
}

/** From here on no password logs in until a new one is set. */
export async function clearPassword(tx: Db, accountId: string): Promise<void> {
  await tx.update(accounts).set({ passwordHash: null }).where(eq(accounts.id, accountId));
}

/** Where an account's mail goes, in which language; null when there is no such address any more. */
export async function findMailRecipient(db: Db, accountId: string) {
  const [account] = await db
    .select({ mailAddress: accounts.mailAddress, language: accounts.language })
    .from(accounts)
    .where(eq(accounts.id, accountId));

  return account ?? null;
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

  return rows.map(({ loginId }) => loginId);
}

export function countAccountsExcept(db: Db, loginIds: string[]): Promise<number> {
  return db.$count(accounts, notInArray(accounts.loginId, loginIds));
}
