import type { Db } from "@/db/connection/db";
import { type Bound, clearTries, countTries, type Forgotten, holdKey, takeBackTries } from "@/db/rate-limits";
import type { Secrets } from "@/lib/platform/secrets";
import { INSURER_UNUSUAL_TIMES, type LimitName, limits, USUAL_KEPT } from "./limit-numbers";

/** What is counted: a limit, and of whom. */
export type Counter = { limit: LimitName; of: readonly string[] };

/** A counter as it stands after a try of its own. */
export type Count = {
  limit: LimitName;
  tries: number;
  /** When the window ends. */
  until: Date;
  /** Past the limit until then in any case. */
  heldUntil: Date | null;
  /** How many tries such a window usually has. */
  usual: number;
};

/** Counters in the database, shared by all instances. Keys are HMACs: the table names nobody. */
export type Limits = {
  /** Counts one try of each, in one statement, and says how they stand, in the order given. */
  count(counters: readonly Counter[], now: Date): Promise<Count[]>;
  /** The same counters as a statement asks about them that acts only where one more try would still be within all. */
  bounds(counters: readonly Counter[]): Bound[];
  /** Uncounts a try that turned out to be none. */
  takeBack(counters: readonly Counter[]): Promise<void>;
  /** Forgets all tries, as after a success; of counters that speak of others too only a try is taken back. */
  clear(counters: readonly Counter[], shared?: readonly Counter[]): Promise<void>;
  /** The same for a statement that does it beside something else. */
  forgotten(counters: readonly Counter[], shared?: readonly Counter[]): Forgotten;
  hold(counter: Counter, until: Date): Promise<void>;
};

export function createLimits(db: Db, secrets: Secrets): Limits {
  const keyOf = ({ limit, of }: Counter) => secrets.digest("limit", limit, ...of);
  const forgotten: Limits["forgotten"] = (counters, shared = []) => ({
    cleared: counters.map(keyOf),
    takenBack: shared.map(keyOf),
  });

  return {
    async count(counters, now) {
      const tries = counters.map((counter) => ({
        key: keyOf(counter),
        expiresAt: now.getTime() + limits[counter.limit].seconds * 1000,
        cap: counter.limit === "identityPerInsurer" ? limits.identityPerInsurer.tries : null,
      }));
      const counted = await countTries(db, tries, now, { kept: USUAL_KEPT, times: INSURER_UNUSUAL_TIMES });
      const byKey = new Map(counted.map((row) => [row.key, row]));

      return counters.map(({ limit }, i) => countOf(limit, byKey.get(tries[i]?.key ?? "")));
    },
    bounds: (counters) => counters.map((counter) => ({ key: keyOf(counter), ...boundOf(counter.limit) })),
    takeBack: (counters) => takeBackTries(db, counters.map(keyOf)),
    clear: (counters, shared) => clearTries(db, forgotten(counters, shared)),
    forgotten,
    hold: (counter, until) => holdKey(db, keyOf(counter), until),
  };
}

/** Counts a try where one counter alone decides. Returns when to come back if it was one too many, else null. */
export async function countOne(counter: Counter, counters: Limits, now: Date): Promise<Date | null> {
  const [count] = await counters.count([counter], now);

  return count && count.tries > limits[counter.limit].tries ? count.until : null;
}

/** The counters for which a try was not one too many. */
export function withinLimits(counters: readonly Counter[], counts: readonly Count[]): Counter[] {
  return counters.filter(
    (_, i) => (counts[i]?.tries ?? 0) <= limits[counters[i]?.limit ?? "loginWaits"].tries,
  );
}

/** How far a limit lets go: most limits do not look at what is usual. A large insurer's hour has its own measure. */
export function boundOf(limit: LimitName): Omit<Bound, "key"> {
  return { most: limits[limit].tries, times: limit === "identityPerInsurer" ? INSURER_UNUSUAL_TIMES : 0 };
}

type Row = Awaited<ReturnType<typeof countTries>>[number];

function countOf(limit: LimitName, row: Row | undefined): Count {
  if (!row) throw new Error("a try was not counted");
  const { points: tries, expiresAt, heldUntil, usual } = row;

  return {
    limit,
    tries,
    until: new Date(expiresAt),
    heldUntil: heldUntil ? new Date(heldUntil) : null,
    usual,
  };
}
