import { and, desc, eq, gte, inArray, lt } from "drizzle-orm";
import type { Db } from "./connection/db";
import { securityEvents } from "./schema";
import type { SecurityEventKind } from "./security-event-kinds";

/** Of one account and of these kinds, newest first. `before`: with a smaller id. */
export function listNewestEvents(
  db: Db,
  among: {
    accountId: string;
    kinds: readonly SecurityEventKind[];
    since: Date;
    before: number | null;
    most: number;
  },
) {
  const { id, at, kind, reason, actor, accountId } = securityEvents;

  return db
    .select({ id, at, kind, reason, actor })
    .from(securityEvents)
    .where(
      and(
        eq(accountId, among.accountId),
        inArray(kind, [...among.kinds]),
        gte(at, among.since),
        among.before === null ? undefined : lt(id, among.before),
      ),
    )
    .orderBy(desc(id))
    .limit(among.most);
}
