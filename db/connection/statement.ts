import type { Db } from "./db";
import { withoutValues } from "./failed-queries";
import { againAfterLostRace } from "./transaction";

/** Moments are texts (ISO 8601), whatever the engine. */
export type Value = string | number | null;

export type Statement = { text: string; values: Value[] };

export type Runner = <Row>(statement: Statement) => Promise<Row[]>;

/** On the database itself: the framework bundles pages and worker apart, each with a copy of this module. */
const RUN = Symbol.for("portal.runStatement");

/** Says how a database runs statements. */
export function withRunner<Of extends object>(db: Of, run: Runner): Of {
  return Object.assign(db, { [RUN]: run });
}

/**
 * Runs a statement as a transaction of its own, without a query builder in between: for texts that never change,
 * where many ask at once. Not while a transaction is open: those who wait for it may stand in the way here.
 * One that lost a race is run again as it is, ids included.
 */
export function runStatement<Row>(db: Db, statement: Statement): Promise<Row[]> {
  const run = (db as Db & { [RUN]?: Runner })[RUN];
  if (!run) throw new Error("a statement of its own cannot join a transaction");

  return againAfterLostRace(() => run<Row>(statement)).catch((reason) =>
    Promise.reject(withoutValues(reason)),
  );
}

/** A text with named values (`:accountId`) as engines want it, and the order in which they want the values. */
export function numbered(text: string): { text: string; names: string[] } {
  const names = [...new Set([...text.matchAll(/(?<!:):(\w+)/g)].map(([, name = ""]) => name))];

  return { names, text: text.replaceAll(/(?<!:):(\w+)/g, (_, name) => `$${names.indexOf(name) + 1}`) };
}
