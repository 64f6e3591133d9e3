import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Db } from "@/db/connection/db";
import { runStatement, type Statement } from "@/db/connection/statement";
import type { Secrets } from "@/lib/platform/secrets";
import { GROWING_WAIT_MEMORY_SECONDS, GROWING_WAIT_SECONDS, type LimitName, limits } from "./limits";

export type LimitOutcome = { kind: "allowed" } | { kind: "limited"; retryAt: Date };

/** Counters in the database, shared by all instances. Keys are HMACs: the table names nobody. */
export type Limits = {
  /** Counts one try. A key that keeps running into the limit waits longer each time; nothing is ever locked. */
  consume(name: LimitName, ...key: string[]): Promise<LimitOutcome>;
  /** Forgets the tries of a key, as after a success. */
  clear(name: LimitName, ...key: string[]): Promise<void>;
};

const ALLOWED: LimitOutcome = { kind: "allowed" };

export function createLimits(db: Db, secrets: Secrets): Limits {
  const limiter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPostgres({
      ...store(db),
      keyPrefix,
      points,
      duration,
    });
  const names = Object.keys(limits) as LimitName[];
  const counters = Object.fromEntries(
    names.map((name) => [name, limiter(name, limits[name].tries, limits[name].seconds)]),
  ) as Record<LimitName, RateLimiterPostgres>;
  const strikes = limiter("strikes", Number.MAX_SAFE_INTEGER, GROWING_WAIT_MEMORY_SECONDS);
  const keyOf = (key: string[]) => secrets.digest("limit", ...key);

  /** The first run into the limit waits for the window's end; each further one within a day waits longer. */
  async function strike(name: LimitName, key: string, state: RateLimiterRes): Promise<Date> {
    const isNewStrike = state.consumedPoints === limits[name].tries + 1;
    if (!isNewStrike) return after(state.msBeforeNext);
    const { consumedPoints } = await strikes.consume(`${name}:${key}`);
    const seconds = GROWING_WAIT_SECONDS[Math.min(consumedPoints - 2, GROWING_WAIT_SECONDS.length - 1)];
    if (consumedPoints === 1 || seconds === undefined) return after(state.msBeforeNext);
    await counters[name].block(key, seconds);

    return after(seconds * 1000);
  }

  return {
    async consume(name, ...parts) {
      const key = keyOf(parts);
      try {
        await counters[name].consume(key);
        return ALLOWED;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { kind: "limited", retryAt: await strike(name, key, refusal) };
      }
    },
    async clear(name, ...parts) {
      await counters[name].delete(keyOf(parts));
    },
  };
}

/** The library's statements go to either engine as they are: its Drizzle store builds each of them anew. */
function store(db: Db) {
  const query = (statement: Statement) =>
    runStatement(db, statement).then((rows) => ({ rows, rowCount: rows.length }));

  return {
    storeClient: { query },
    storeType: "client",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
  };
}

function after(milliseconds: number): Date {
  return new Date(Date.now() + milliseconds);
}
