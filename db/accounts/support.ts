import { asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts, cards, letters } from "@/db/schema";

const tracedColumns = {
  id: accounts.id,
  mailAddress: accounts.mailAddress,
  mailAddressConfirmedAt: accounts.mailAddressConfirmedAt,
  mailUndeliverableAt: accounts.mailUndeliverableAt,
  mailUndeliverableReason: accounts.mailUndeliverableReason,
  firstLoggedInAt: accounts.firstLoggedInAt,
  suspendedAt: accounts.suspendedAt,
};

export function listAccountsById(db: Db, id: string) {
  return listAccounts(db, eq(accounts.id, id));
}

export function listAccountsByLoginId(db: Db, loginIdKey: string) {
  return listAccounts(db, eq(sql`lower(${accounts.loginId})`, loginIdKey));
}

/** Members of one family may share an address. */
export function listAccountsByMailAddress(db: Db, mailAddressKey: string) {
  return listAccounts(db, eq(sql`lower(${accounts.mailAddress})`, mailAddressKey));
}

export function listAccountsByCard(db: Db, cardDigests: string[]) {
  const owners = db.select({ id: cards.accountId }).from(cards).where(inArray(cards.cardDigest, cardDigests));

  return listAccounts(db, inArray(accounts.id, owners));
}

export function listAccountsByLetter(db: Db, provisionalUserId: string) {
  const owners = db
    .select({ id: letters.accountId })
    .from(letters)
    .where(eq(letters.provisionalUserId, provisionalUserId));

  return listAccounts(db, inArray(accounts.id, owners));
}

function listAccounts(db: Db, where: SQL) {
  return db.select(tracedColumns).from(accounts).where(where).orderBy(asc(accounts.createdAt));
}

export type TracedAccount = Awaited<ReturnType<typeof listAccounts>>[number];
