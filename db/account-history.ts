import { and, desc, eq, gte, inArray, lt, max, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { refusalCounts, securityEvents } from "./schema";
import type { SecurityEventKind } from "./security-event-kinds";

type Among = { accountId: string; kinds: readonly SecurityEventKind[]; since: Date };

const { id, at, kind, reason, actor, accountId } = securityEvents;
const itsCount = eq(refusalCounts.eventId, id);

/**
 * Of one account and of these kinds, newest first. Those of a kind that is `folded` are one row a day in Japan, as the newest
 * of them, with how often it was. `before`: with a smaller id.
 */
export function listNewestEvents(
  db: Db,
  among: Among & { folded: readonly SecurityEventKind[]; before: number | null; most: number },
) {
  const day = sql`to_char(${at} AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD')`;
  const row = sql`CASE WHEN ${inArray(kind, [...among.folded])} THEN ${day} ELSE ${id}::text END`;
  const newest = sql<number>`max(${id})`.mapWith(id);

  return db
    .select({
      id: newest,
      at: sql`max(${at})`.mapWith(at),
      kind,
      reason: max(reason),
      actor: max(actor),
      times: sql<number>`sum(coalesce(${refusalCounts.times}, 1))`.mapWith(Number),
    })
    .from(securityEvents)
    .leftJoin(refusalCounts, itsCount)
    .where(isAmong(among))
    .groupBy(kind, row)
    .having(among.before === null ? undefined : lt(newest, among.before))
    .orderBy(desc(newest))
    .limit(among.most);
}

/** One of them by itself, or null. */
export async function findHistoryRow(db: Db, { eventId, ...among }: Among & { eventId: number }) {
  const [row] = await db
    .select({ id, at, kind, reason, actor, times: sql<number>`1`.mapWith(Number) })
    .from(securityEvents)
    .where(and(isAmong(among), eq(id, eventId)));

  return row ?? null;
}

function isAmong({ kinds, since, ...owner }: Among) {
  return and(eq(accountId, owner.accountId), inArray(kind, [...kinds]), gte(at, since));
}
