import { drizzle } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient, type PoolConfig } from "pg";
import * as schema from "@/db/schema";
import type { Db } from "./db";
import { nameStatements } from "./prepared";

export type OpenPool = { db: Db; close(): Promise<void> };

/** A pool of connections to PostgreSQL: each is lent to one query or transaction at a time, a lost one is replaced. */
export function openPool(config: PoolConfig): OpenPool {
  const pool = new Pool({ idleTimeoutMillis: 0, maxLifetimeSeconds: 3600, ...config });
  pool.on("error", () => undefined).on("connect", prepare);
  const db = drizzle(pool, { schema, casing: "snake_case" });

  return { db: Object.assign(db, { transaction: transactionOn(pool) }), close: () => pool.end() };
}

function prepare(client: PoolClient): void {
  // Whoever waits for an answer is told that a connection was lost; unheard by anyone else it would end the process.
  client.on("error", () => undefined);
  nameStatements(client);
}

type OnOne = ReturnType<typeof onOne>;

/** Drizzle does not give a connection back on which a transaction could not even begin: after a few there is none left. */
function transactionOn(pool: Pool): OnOne["transaction"] {
  const known = new WeakMap<PoolClient, OnOne>();

  return async (work, options) => {
    const client = await pool.connect();
    const db = known.get(client) ?? onOne(client);
    known.set(client, db);

    return db.transaction(work, options).finally(() => client.release());
  };
}

function onOne(client: PoolClient) {
  return drizzle(client, { schema, casing: "snake_case" });
}
