import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { countOverdueLeavers, deleteOverdueLeavers, endAccess } from "@/db/leavers";
import { countExpired, deleteExpired, type ExpiringKind } from "@/db/retention";
import { japanDate } from "@/lib/calendar/japan-day";
import type { Clock } from "@/lib/platform/clock";
import { keptSince, recordKinds } from "./periods";

export type Deleted = Record<ExpiringKind | "leavers", number>;

type Deps = { db: Db; clock: Clock };

/**
 * Removes what has been kept for its period, and returns how much of each. Safe to run at any time, twice too.
 * Leavers go by their insurers' own numbers of days, after those whose days of access are over were shut out.
 */
export async function forget({ db, clock }: Deps): Promise<Deleted> {
  const now = clock.now();
  const endSome = () => inTransaction(db, (tx) => endAccess(tx, { today: japanDate(now), at: now }));
  while ((await endSome()) > 0);
  const leavers = await deleteOverdueLeavers(db, japanDate(now));

  return { ...(await eachKind((kind) => deleteExpired(db, kind, keptSince(kind, now)))), leavers };
}

/** How much of each would be removed now. */
export async function countForgotten({ db, clock }: Deps): Promise<Deleted> {
  const now = clock.now();
  const leavers = await countOverdueLeavers(db, japanDate(now));

  return { ...(await eachKind((kind) => countExpired(db, kind, keptSince(kind, now)))), leavers };
}

async function eachKind(
  count: (kind: ExpiringKind) => Promise<number>,
): Promise<Record<ExpiringKind, number>> {
  const counts: [ExpiringKind, number][] = [];
  for (const kind of recordKinds) counts.push([kind, await count(kind)]);

  return Object.fromEntries(counts) as Record<ExpiringKind, number>;
}
