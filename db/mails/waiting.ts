import { and, asc, count, isNull, lt, min } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { mails } from "@/db/schema";

const isWaiting = and(isNull(mails.acceptedAt), isNull(mails.failedAt));

/** When the oldest mail was queued that no worker has tried yet, or null. */
export async function findOldestUntried(db: Db): Promise<Date | null> {
  const [oldest] = await db
    .select({ queuedAt: min(mails.queuedAt) })
    .from(mails)
    .where(and(isWaiting, isNull(mails.firstAttemptAt)));

  return oldest?.queuedAt ?? null;
}

/** Mails that were queued before `before` and are neither handed over nor given up, oldest first. */
export function listWaitingMails(db: Db, before: Date) {
  return db
    .select()
    .from(mails)
    .where(and(isWaiting, lt(mails.queuedAt, before)))
    .orderBy(asc(mails.queuedAt));
}

/** How many mails have been neither handed over nor given up, and since when the oldest waits. */
export async function countWaitingMails(db: Db) {
  const [waiting] = await db
    .select({ count: count(), oldestQueuedAt: min(mails.queuedAt) })
    .from(mails)
    .where(isWaiting);

  return { count: waiting?.count ?? 0, oldestQueuedAt: waiting?.oldestQueuedAt ?? null };
}
