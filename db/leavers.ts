import { and, eq, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { endEveryWayIn } from "./end-every-way-in";
import { pastTheTrigger } from "./retention";
import { accounts, cards, insurers, memberships, securityEvents } from "./schema";

/** Each takes rows of many tables along. */
const BATCH = 200;
/** A statement takes 65,535 values at the most. */
const MOST_IDS = 5000;

/** Those who left longer ago than their insurer has their data kept. `today` is a date in Japan, "YYYY-MM-DD". */
function overdue(db: Db, today: string) {
  return db
    .select({ id: memberships.accountId })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .innerJoin(insurers, eq(insurers.number, accounts.insurerNumber))
    .where(
      and(
        isNotNull(memberships.leftOn),
        lte(sql`${memberships.leftOn} + ${insurers.leaversDeletedAfterDays}`, sql`${today}::date`),
      ),
    );
}

export async function countOverdueLeavers(db: Db, today: string): Promise<number> {
  const rows = await overdue(db, today);

  return rows.length;
}

/** With everything that is kept of them: events and queued jobs have no foreign key and go by name. */
export async function deleteOverdueLeavers(db: Db, today: string): Promise<number> {
  let deleted = 0;
  for (;;) {
    const gone = (await overdue(db, today).limit(BATCH)).map(({ id }) => id);
    if (gone.length === 0) return deleted;
    await pastTheTrigger(db, (tx) => deleteAccounts(tx, gone));
    deleted += gone.length;
  }
}

async function deleteAccounts(tx: Db, ids: string[]): Promise<void> {
  const own = tx.select({ digest: cards.cardDigest }).from(cards).where(inArray(cards.accountId, ids));
  await tx
    .delete(securityEvents)
    .where(or(inArray(securityEvents.accountId, ids), inArray(securityEvents.cardDigest, own)));
  await tx.execute(sql`DELETE FROM pgboss.job WHERE ${inArray(sql`group_id`, ids)}`);
  await tx.delete(accounts).where(inArray(accounts.id, ids));
}

/**
 * Suspends the accounts of everybody who left so long ago that their insurer lets them in no more; a suspension for
 * another reason stays what it is. An import does it for who left today, every night for those whose days ran out.
 */
export async function endAccess(db: Db, today: string, at: Date): Promise<number> {
  const ended = await db
    .update(memberships)
    .set({ accessEndedAt: at })
    .from(accounts)
    .innerJoin(insurers, eq(insurers.number, accounts.insurerNumber))
    .where(
      and(
        eq(accounts.id, memberships.accountId),
        isNull(memberships.accessEndedAt),
        lte(sql`${memberships.leftOn} + ${insurers.leaversKeepAccessDays}`, sql`${today}::date`),
      ),
    )
    .returning({ id: memberships.accountId });
  for (let first = 0; first < ended.length; first += MOST_IDS) {
    const ids = ended.slice(first, first + MOST_IDS).map(({ id }) => id);
    await db
      .update(accounts)
      .set({ suspendedAt: at })
      .where(and(inArray(accounts.id, ids), isNull(accounts.suspendedAt)));
    await endEveryWayIn(db, ids, at);
  }

  return ended.length;
}
