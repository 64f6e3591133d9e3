import { eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Db } from "./client";
import { accounts, cards } from "./schema";

const identityColumns = {
  id: accounts.id,
  birthDateDigest: accounts.birthDateDigest,
  sexDigest: accounts.sexDigest,
  mailAddress: accounts.mailAddress,
  mailAddressConfirmedAt: accounts.mailAddressConfirmedAt,
  language: accounts.language,
  firstLoggedInAt: accounts.firstLoggedInAt,
  suspendedAt: accounts.suspendedAt,
};

/** Any card of the owner counts, earlier ones too: an account keeps them after a transfer. */
export async function findAccountByCard(db: Db, cardDigests: string[]) {
  const [account] = await db
    .select(identityColumns)
    .from(cards)
    .innerJoin(accounts, eq(accounts.id, cards.accountId))
    .where(inArray(cards.cardDigest, cardDigests))
    .limit(1);

  return account ?? null;
}

export type IdentityAccount = NonNullable<Awaited<ReturnType<typeof findAccountByCard>>>;

/** `loginIdKey`: in small letters, as login IDs are compared. */
export async function findAccountByLoginId(db: Db, loginIdKey: string): Promise<IdentityAccount | null> {
  const [account] = await db
    .select(identityColumns)
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
