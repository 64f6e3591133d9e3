import type { PGlite } from "@electric-sql/pglite";
import type postgres from "postgres";
import type { Db } from "./client";

/** Moments are texts (ISO 8601), whatever the engine. */
export type Value = string | number | null;

export type Statement = { text: string; values: Value[] };

type WithClient = { $client?: postgres.Sql | PGlite };

/**
 * Runs a statement as a transaction of its own, without a query builder in between: for texts that never change,
 * where many ask at once. Each connection to PostgreSQL keeps them parsed. An open transaction is refused.
 */
export async function runStatement<Row>(db: Db, { text, values }: Statement): Promise<Row[]> {
  const client = (db as Db & WithClient).$client;
  if (!client) throw new Error("a statement of its own cannot join a transaction");
  if ("unsafe" in client) return client.unsafe<Row[]>(text, values);

  return (await client.query<Row>(text, values)).rows;
}

/** A text with named values (`:accountId`) as engines want it, and the order in which they want the values. */
export function numbered(text: string): { text: string; names: string[] } {
  const names = [...new Set([...text.matchAll(/(?<!:):(\w+)/g)].map(([, name = ""]) => name))];

  return { names, text: text.replaceAll(/(?<!:):(\w+)/g, (_, name) => `$${names.indexOf(name) + 1}`) };
}
