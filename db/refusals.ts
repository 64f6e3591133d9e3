import { eq, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { inTransaction } from "./connection/transaction";
import { refusalCounts, securityEvents } from "./schema";
import type { NewSecurityEvent } from "./security-events";

const HOUR_MS = 3_600_000;

/**
 * Records what was refused past a limit: the first of its kind in an hour as an event, every further one as a count beside
 * it. So nobody fills the table or buries what else happened, and it is still known how often it was.
 */
export async function recordRefusal(db: Db, event: NewSecurityEvent): Promise<void> {
  const key = keyOf(event);
  if (!(await countAgain(db, key, event.at))) await inTransaction(db, (tx) => recordFirst(tx, key, event));
}

/** Who is known by no account is told apart by card or network. */
function keyOf({ at, kind, reason, accountId, cardDigest, networkDigest }: NewSecurityEvent): string {
  const whose = accountId ?? cardDigest ?? networkDigest ?? "";

  return [kind, reason ?? "", whose, Math.floor(at.getTime() / HOUR_MS)].join("|");
}

const oneMore = {
  times: sql`${refusalCounts.times} + 1`,
  lastAt: sql`greatest(${refusalCounts.lastAt}, excluded.last_at)`,
};

async function countAgain(db: Db, key: string, at: Date): Promise<boolean> {
  const lastAt = sql`greatest(${refusalCounts.lastAt}, ${sql.param(at, refusalCounts.lastAt)})`;
  const counted = await db
    .update(refusalCounts)
    .set({ times: oneMore.times, lastAt })
    .where(eq(refusalCounts.key, key))
    .returning({ key: refusalCounts.key });

  return counted.length === 1;
}

/** Of many who are the first at once, one is: the others wait for its row, and count. */
async function recordFirst(tx: Db, key: string, event: NewSecurityEvent): Promise<void> {
  const [counted] = await tx
    .insert(refusalCounts)
    .values({ key, lastAt: event.at })
    .onConflictDoUpdate({ target: refusalCounts.key, set: oneMore })
    .returning({ times: refusalCounts.times });
  if (counted?.times !== 1) return;

  const [recorded] = await tx.insert(securityEvents).values(event).returning({ id: securityEvents.id });
  await tx
    .update(refusalCounts)
    .set({ eventId: recorded?.id ?? null })
    .where(eq(refusalCounts.key, key));
}
