import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "./db";

const MOST_TRIES = 5;
const PAUSE_MS = 10;
/** PostgreSQL's words for "somebody else was first, and you may try again": a deadlock, and a serialization failure. */
const LOST_RACE = /^40(P01|001)$/;

/**
 * Runs `work` as one transaction, and from its beginning again when it lost a race: nothing of the lost try is left.
 * What must be the same in every try (ids, tokens) is made before. Inside, the account is locked first: docs/locks.md.
 */
export function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return againAfterLostRace(() => db.transaction(work));
}

/** Those who lost together do not come back together. */
export function againAfterLostRace<T>(act: () => Promise<T>, triesLeft = MOST_TRIES): Promise<T> {
  return act().catch(async (reason) => {
    if (triesLeft <= 1 || !isLostRace(reason)) throw reason;
    await pause(randomInt(PAUSE_MS, PAUSE_MS * (MOST_TRIES - triesLeft + 2)));

    return againAfterLostRace(act, triesLeft - 1);
  });
}

/** A query builder wraps what the driver said. */
function isLostRace(reason: unknown): boolean {
  const { code, cause } = (reason ?? {}) as { code?: unknown; cause?: { code?: unknown } };

  return [code, cause?.code].some((name) => typeof name === "string" && LOST_RACE.test(name));
}
