import { and, count, isNull, min, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { mails } from "./schema";

/** Fails unless the database answers and holds the product's tables. */
export async function askDatabase(db: Db): Promise<void> {
  await db.select({ id: mails.id }).from(mails).limit(1);
}

/** Fails unless the job queue stands. */
export async function askQueue(db: Db): Promise<void> {
  await db.execute(sql`SELECT 1 FROM pgboss.queue LIMIT 1`);
}

/** How many mails have been neither handed over nor given up, and since when the oldest waits. */
export async function countWaitingMails(db: Db) {
  const [waiting] = await db
    .select({ count: count(), oldestQueuedAt: min(mails.queuedAt) })
    .from(mails)
    .where(and(isNull(mails.acceptedAt), isNull(mails.failedAt)));

  return { count: waiting?.count ?? 0, oldestQueuedAt: waiting?.oldestQueuedAt ?? null };
}
