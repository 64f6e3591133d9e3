import { and, eq, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { lockAccounts } from "./accounts/lock";
import type { Db } from "./connection/db";
import { endEveryWayIn } from "./end-every-way-in";
import { pastTheTrigger } from "./retention";
import { accounts, cards, insurers, memberships, refusalCounts, securityEvents } from "./schema";

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
  await lockAccounts(tx, ids);
  const own = tx.select({ digest: cards.cardDigest }).from(cards).where(inArray(cards.accountId, ids));
  const isTheirs = or(
    inArray(securityEvents.accountId, ids),
    // As one list, known before the search: beside OR a subquery would be held against every event of all members.
    sql`${securityEvents.cardDigest} = ANY (ARRAY(${own}))`,
  );
  const events = tx.select({ id: securityEvents.id }).from(securityEvents).where(isTheirs);
  // What is counted beside an event says by its key whose it is.
  await tx.delete(refusalCounts).where(sql`${refusalCounts.eventId} = ANY (ARRAY(${events}))`);
  await tx.delete(securityEvents).where(isTheirs);
  await tx.execute(sql`DELETE FROM pgboss.job WHERE ${inArray(sql`group_id`, ids)}`);
  await tx.delete(accounts).where(inArray(accounts.id, ids));
}

type Ending = {
  /** A date in Japan, "YYYY-MM-DD". */
  today: string;
  at: Date;
  /** Of this insurer alone; of all where none is named. */
  insurerNumber?: string;
};

/**
 * Suspends the accounts of everybody who left so long ago that their insurer lets them in no more; a suspension for
 * another reason stays what it is. An import does it for its own, every night for those whose days ran out. So many at a
 * time: returns how many, and none when there is nobody left.
 */
export async function endAccess(tx: Db, { today, at, insurerNumber }: Ending): Promise<number> {
  const isOver = and(
    isNotNull(memberships.leftOn),
    isNull(memberships.accessEndedAt),
    lte(sql`${memberships.leftOn} + ${insurers.leaversKeepAccessDays}`, sql`${today}::date`),
    insurerNumber === undefined ? undefined : eq(insurers.number, insurerNumber),
  );
  const due = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .innerJoin(memberships, eq(memberships.accountId, accounts.id))
    .innerJoin(insurers, eq(insurers.number, accounts.insurerNumber))
    .where(isOver)
    .limit(MOST_IDS);
  const dueIds = due.map(({ id }) => id);
  if (dueIds.length === 0) return 0;

  await lockAccounts(tx, dueIds);
  const ended = await tx
    .update(memberships)
    .set({ accessEndedAt: at })
    .from(accounts)
    .innerJoin(insurers, eq(insurers.number, accounts.insurerNumber))
    .where(and(eq(accounts.id, memberships.accountId), inArray(memberships.accountId, dueIds), isOver))
    .returning({ id: memberships.accountId });
  const ids = ended.map(({ id }) => id);
  await tx
    .update(accounts)
    .set({ suspendedAt: at })
    .where(and(inArray(accounts.id, ids), isNull(accounts.suspendedAt)));
  await endEveryWayIn(tx, ids, at);

  return ids.length;
}
