import { and, isNull, min } from "drizzle-orm";
import type { Db } from "./client";
import { mails } from "./schema";

/** When the oldest mail was queued that no worker has tried yet, or null. */
export async function findOldestUntried(db: Db): Promise<Date | null> {
  const [oldest] = await db
    .select({ queuedAt: min(mails.queuedAt) })
    .from(mails)
    .where(and(isNull(mails.acceptedAt), isNull(mails.failedAt), isNull(mails.firstAttemptAt)));

  return oldest?.queuedAt ?? null;
}
