import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { writtenOnce } from "@/db/connection/prepared";
import { accounts, mails, sessions, visits } from "@/db/schema";

/** Makes everything that changes this account wait its turn until the transaction ends. */
export async function lockAccount(tx: Db, accountId: string): Promise<void> {
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for("update");
}

/** In one order, so that of two who want the same accounts neither holds what the other waits for. */
export async function lockAccounts(tx: Db, accountIds: string[]): Promise<void> {
  await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(inArray(accounts.id, accountIds))
    .orderBy(asc(accounts.id))
    .for("update");
}

/** The account that a visit belongs to, whatever became of the visit; nothing is locked when there is none. */
export async function lockAccountOfVisit(tx: Db, tokenHash: string): Promise<void> {
  await ownerToLock(tx, visits, eq(visits.tokenHash, tokenHash));
}

export async function lockAccountOfSession(tx: Db, tokenHash: string): Promise<void> {
  await ownerToLock(tx, sessions, eq(sessions.tokenHash, tokenHash));
}

export async function lockAccountOfMail(tx: Db, mailId: string): Promise<void> {
  await ownerOfMailToLock(tx).execute({ mailId });
}

const ownerOfMailToLock = writtenOnce((tx) =>
  ownerToLock(tx, mails, eq(mails.id, sql.placeholder("mailId"))),
);

type Owned = typeof visits | typeof sessions | typeof mails;

function ownerToLock(tx: Db, owned: Owned, which: ReturnType<typeof eq>) {
  return tx
    .select({ id: accounts.id })
    .from(accounts)
    .innerJoin(owned, eq(owned.accountId, accounts.id))
    .where(which)
    .for("update", { of: accounts });
}
