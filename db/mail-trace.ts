import { and, asc, eq, gte, inArray, isNull, lt, min, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { accounts, cards, mails, securityEvents } from "./schema";

/** When the oldest mail was queued that no worker has tried yet, or null. */
export async function findOldestUntried(db: Db): Promise<Date | null> {
  const [oldest] = await db
    .select({ queuedAt: min(mails.queuedAt) })
    .from(mails)
    .where(and(isNull(mails.acceptedAt), isNull(mails.failedAt), isNull(mails.firstAttemptAt)));

  return oldest?.queuedAt ?? null;
}

const tracedColumns = {
  id: accounts.id,
  mailAddress: accounts.mailAddress,
  mailAddressConfirmedAt: accounts.mailAddressConfirmedAt,
  mailUndeliverableAt: accounts.mailUndeliverableAt,
  mailUndeliverableReason: accounts.mailUndeliverableReason,
  firstLoggedInAt: accounts.firstLoggedInAt,
  suspendedAt: accounts.suspendedAt,
};

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

function listAccounts(db: Db, where: SQL) {
  return db.select(tracedColumns).from(accounts).where(where).orderBy(asc(accounts.createdAt));
}

export type TracedAccount = Awaited<ReturnType<typeof listAccounts>>[number];

export function listMailsOf(db: Db, accountId: string, since: Date) {
  return db
    .select()
    .from(mails)
    .where(and(eq(mails.accountId, accountId), gte(mails.queuedAt, since)))
    .orderBy(asc(mails.queuedAt));
}

/** Of an account, of its cards and of the cards given: a refused check may have led to no account. */
export function listEventsOf(
  db: Db,
  { accountId, cardDigests }: { accountId: string | null; cardDigests: string[] },
  since: Date,
) {
  const ownCards = db
    .select({ digest: cards.cardDigest })
    .from(cards)
    .where(eq(cards.accountId, accountId ?? sql`NULL`));
  const isTheirs = or(
    accountId ? eq(securityEvents.accountId, accountId) : undefined,
    accountId ? inArray(securityEvents.cardDigest, ownCards) : undefined,
    cardDigests.length > 0 ? inArray(securityEvents.cardDigest, cardDigests) : undefined,
  );

  return db
    .select({ at: securityEvents.at, kind: securityEvents.kind, reason: securityEvents.reason })
    .from(securityEvents)
    .where(and(isTheirs, gte(securityEvents.at, since)))
    .orderBy(asc(securityEvents.id));
}

/** Mails that were queued before `before` and are neither handed over nor given up, oldest first. */
export function listWaitingMails(db: Db, before: Date) {
  return db
    .select()
    .from(mails)
    .where(and(isNull(mails.acceptedAt), isNull(mails.failedAt), lt(mails.queuedAt, before)))
    .orderBy(asc(mails.queuedAt));
}
