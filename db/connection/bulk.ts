import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import * as schema from "@/db/schema";
import type { Db } from "./db";
import { withoutValues } from "./failed-queries";
import type { Database } from "./open";
import { withoutLimits } from "./session";

/** One open transaction for work in bulk. Values are texts; statements of a connection run in the order given. */
export type Bulk = {
  /** The same transaction for statements that are not only for work in bulk. */
  db: Db;
  query<Row = unknown>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Fills `table (columns)` with rows in the text format of COPY. */
  copy(target: string, rows: string): Promise<void>;
};

/** What sorting, grouping and indexing a staged list may hold, instead of writing it to disk and reading it again. */
const ROOM = ["temp_buffers", "work_mem", "maintenance_work_mem"] as const;

export type BulkOutcome<Result> = { keep: boolean; result: Result };

/**
 * Runs the work as one transaction on a connection of its own, and keeps what it did only if it says so. Nothing is
 * kept of work that throws or of a process that dies; on PostgreSQL its statements end within two seconds then.
 */
export function inBulk<Result>(
  database: Database,
  work: (bulk: Bulk) => Promise<BulkOutcome<Result>>,
): Promise<Result> {
  const done =
    database.engine === "postgres"
      ? inBulkOnPostgres(withoutLimits(database.url, database.pooling), work)
      : inBulkEmbedded(database, work);

  return done.catch((reason) => Promise.reject(withoutValues(reason)));
}

async function inBulkOnPostgres<Result>(url: string, work: (bulk: Bulk) => Promise<BulkOutcome<Result>>) {
  const client = new Client({ connectionString: url });
  await client.connect();
  client.on("error", () => undefined);
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL client_connection_check_interval = 2000");
    for (const room of ROOM) await client.query(`SET LOCAL ${room} = '64MB'`);
    const { keep, result } = await work({
      db: drizzlePostgres(client, { schema, casing: "snake_case" }),
      query: async (text, values) => (await client.query(text, values)).rows as never,
      copy: async (target, rows) => {
        await pipeline(Readable.from([rows]), client.query(copyFrom(`COPY ${target} FROM STDIN`)));
      },
    });
    await client.query(keep ? "COMMIT" : "ROLLBACK");

    return result;
  } finally {
    await client.end();
  }
}

async function inBulkEmbedded<Result>(
  { client }: Extract<Database, { engine: "embedded" }>,
  work: (bulk: Bulk) => Promise<BulkOutcome<Result>>,
) {
  return client.transaction(async (tx) => {
    const { keep, result } = await work({
      // A transaction has of an engine what statements need.
      db: drizzlePglite(tx as unknown as PGlite, { schema, casing: "snake_case" }),
      query: async (text, values) => (await tx.query(text, values)).rows as never,
      copy: async (target, rows) => {
        await tx.query(`COPY ${target} FROM '/dev/blob'`, [], { blob: new Blob([rows]) });
      },
    });
    if (!keep) await tx.rollback();

    return result;
  });
}
