import { and, inArray, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "./connection/db";
import { inTransaction } from "./connection/transaction";
import {
  letters,
  links,
  mails,
  rateLimits,
  securityEvents,
  sessions,
  temporaryPasswords,
  visits,
  webhookEvents,
} from "./schema";

/** So many rows at a time, so that no statement holds up the rest for long. */
const BATCH = 5000;

export function deleteVisits(db: Db, before: Date): Promise<number> {
  return deleteAll(db, visits, visits.id, lt(visits.expiresAt, before));
}

export function deleteSessions(db: Db, before: Date): Promise<number> {
  return deleteAll(
    db,
    sessions,
    sessions.id,
    or(lt(sessions.expiresAt, before), lt(sessions.endedAt, before)),
  );
}

/** A link that is still on its way into a mail stays. */
export function deleteLinks(db: Db, before: Date): Promise<number> {
  const isOver = or(lt(links.expiresAt, before), isNotNull(links.replacedAt), isNotNull(links.openedAt));

  return deleteAll(db, links, links.id, and(lt(links.requestedAt, before), isOver));
}

export function deleteTemporaryPasswords(db: Db, before: Date): Promise<number> {
  return deleteAll(db, temporaryPasswords, temporaryPasswords.id, lt(temporaryPasswords.expiresAt, before));
}

export function deleteLetters(db: Db, before: Date): Promise<number> {
  return deleteAll(db, letters, letters.id, lt(letters.expiresAt, before));
}

export function deleteMails(db: Db, before: Date): Promise<number> {
  return deleteAll(db, mails, mails.id, isOverSince(before));
}

export async function emptyMailRecipients(db: Db, before: Date): Promise<number> {
  const emptied = await db
    .update(mails)
    .set({ toAddress: null })
    .where(and(isNotNull(mails.toAddress), isOverSince(before)))
    .returning({ id: mails.id });

  return emptied.length;
}

export function deleteWebhookEvents(db: Db, before: Date): Promise<number> {
  return deleteAll(db, webhookEvents, webhookEvents.id, lt(webhookEvents.receivedAt, before));
}

export function deleteRateLimits(db: Db, before: Date): Promise<number> {
  return deleteAll(db, rateLimits, rateLimits.key, lt(rateLimits.expire, before.getTime()));
}

/** The only way past the trigger that keeps these rows: the setting holds for this transaction alone. */
export function deleteSecurityEvents(db: Db, before: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    await tx.execute(sql`SET LOCAL portal.retention = 'on'`);

    return deleteAll(tx, securityEvents, securityEvents.id, lt(securityEvents.at, before));
  });
}

/** A mail that was neither handed over nor given up is never over. */
function isOverSince(before: Date): SQL | undefined {
  return or(lt(mails.acceptedAt, before), lt(mails.failedAt, before));
}

async function deleteAll(db: Db, table: PgTable, key: PgColumn, where: SQL | undefined): Promise<number> {
  let deleted = 0;
  for (;;) {
    const batch = db.select({ key }).from(table).where(where).limit(BATCH);
    const gone = await db.delete(table).where(inArray(key, batch)).returning({ key });
    deleted += gone.length;
    if (gone.length < BATCH) return deleted;
  }
}
