import { and, eq, gte, inArray, isNotNull, isNull, lt, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "./connection/db";
import { inTransaction } from "./connection/transaction";
import {
  accounts,
  addressChanges,
  letters,
  links,
  mails,
  rateLimits,
  refusalCounts,
  securityEvents,
  sessions,
  setups,
  temporaryPasswords,
  visits,
  webhookEvents,
} from "./schema";

/** So many rows at a time, so that no statement holds up the rest for long. */
const BATCH = 5000;

type Expired = { table: PgTable; key: PgColumn; where: SQL | undefined };

/** Which rows of a kind have been kept long enough: found by an index, where their number grows with the members'. */
const expired = {
  visits: (before: Date) => ({ table: visits, key: visits.id, where: lt(visits.expiresAt, before) }),
  sessions: (before: Date) => ({
    table: sessions,
    key: sessions.id,
    where: and(
      lt(sessions.begunAt, before),
      or(lt(sessions.expiresAt, before), lt(sessions.endedAt, before)),
    ),
  }),
  mailRecipients: (before: Date) => ({
    table: mails,
    key: mails.id,
    where: and(isNotNull(mails.toAddress), isOverSince(before)),
  }),
  mails: (before: Date) => ({ table: mails, key: mails.id, where: isOverSince(before) }),
  addressChanges: (before: Date) => ({
    table: addressChanges,
    key: addressChanges.id,
    where: or(
      lt(addressChanges.effectiveAt, before),
      lt(addressChanges.stoppedAt, before),
      lt(addressChanges.replacedAt, before),
      and(isNull(addressChanges.provenAt), lt(addressChanges.requestedAt, before)),
    ),
  }),
  /** A link that is still on its way into a mail stays. */
  links: (before: Date) => ({
    table: links,
    key: links.id,
    where: and(
      lt(links.requestedAt, before),
      or(lt(links.expiresAt, before), isNotNull(links.replacedAt), isNotNull(links.openedAt)),
    ),
  }),
  temporaryPasswords: (before: Date) => ({
    table: temporaryPasswords,
    key: temporaryPasswords.id,
    where: lt(temporaryPasswords.expiresAt, before),
  }),
  letters: (before: Date) => ({ table: letters, key: letters.id, where: lt(letters.expiresAt, before) }),
  webhookEvents: (before: Date) => ({
    table: webhookEvents,
    key: webhookEvents.id,
    where: lt(webhookEvents.receivedAt, before),
  }),
  securityEvents: (before: Date) => ({
    table: securityEvents,
    key: securityEvents.id,
    where: lt(securityEvents.at, before),
  }),
  refusalCounts: (before: Date) => ({
    table: refusalCounts,
    key: refusalCounts.key,
    where: lt(refusalCounts.lastAt, before),
  }),
  rateLimits: (before: Date) => ({
    table: rateLimits,
    key: rateLimits.key,
    where: lt(rateLimits.expire, before.getTime()),
  }),
} satisfies Record<string, (before: Date) => Expired>;

export type ExpiringKind = keyof typeof expired;

/** How the rows of one batch are deleted, unasked: for who looks at how that is carried out. */
export function deleteSomeExpired(db: Db, kind: ExpiringKind, before: Date) {
  return deleteSome(db, expired[kind](before));
}

/** The keys as an array: beside a subquery, the planner would rather read a whole table for them. */
function deleteSome(db: Db, { table, key, where }: Expired) {
  const keys = db.select({ key }).from(table).where(where).limit(BATCH);

  return db.delete(table).where(sql`${key} = ANY(ARRAY(${keys}))`).returning({ key });
}

export function countExpired(db: Db, kind: ExpiringKind, before: Date): Promise<number> {
  const { table, where } = expired[kind](before);

  return db.$count(table, where);
}

export async function deleteExpired(db: Db, kind: ExpiringKind, before: Date): Promise<number> {
  const rows = expired[kind](before);
  if (kind === "mailRecipients") return emptyRecipients(db, rows);
  if (kind === "letters") await releaseLoginIds(db, before);
  if (kind !== "securityEvents") return deleteAll(db, rows);

  return pastTheTrigger(db, (tx) => deleteAll(tx, rows));
}

/** Of those who chose one with a letter that ended before then, and never came to the end. */
async function releaseLoginIds(db: Db, before: Date): Promise<void> {
  const chosenWith = (where: SQL) =>
    db
      .select({ id: setups.accountId })
      .from(setups)
      .innerJoin(letters, eq(letters.id, setups.letterId))
      .where(where);
  const isAbandoned = and(
    isNull(accounts.firstLoggedInAt),
    inArray(accounts.id, chosenWith(lt(letters.expiresAt, before))),
    notInArray(accounts.id, chosenWith(gte(letters.expiresAt, before))),
  );

  await db.update(accounts).set({ loginId: null }).where(isAbandoned);
}

/** The only way past the trigger that keeps security events: the setting holds for this transaction alone. */
export function pastTheTrigger<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return inTransaction(db, async (tx) => {
    await tx.execute(sql`SET LOCAL portal.retention = 'on'`);

    return work(tx);
  });
}

/** A mail that was neither handed over nor given up is never over. It was queued before either: that is what an index knows. */
function isOverSince(before: Date): SQL | undefined {
  return and(lt(mails.queuedAt, before), or(lt(mails.acceptedAt, before), lt(mails.failedAt, before)));
}

async function emptyRecipients(db: Db, { where }: Expired): Promise<number> {
  const emptied = await db.update(mails).set({ toAddress: null }).where(where).returning({ id: mails.id });

  return emptied.length;
}

async function deleteAll(db: Db, rows: Expired): Promise<number> {
  let deleted = 0;
  for (;;) {
    const gone = await deleteSome(db, rows);
    deleted += gone.length;
    if (gone.length < BATCH) return deleted;
  }
}
