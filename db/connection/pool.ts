import { drizzle } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient, type PoolConfig } from "pg";
import * as schema from "@/db/schema";
import type { Db } from "./db";
import { nameStatements } from "./prepared";
import { LIMITS_OF_TRANSACTION, type Pooling } from "./session";
import type { Statement } from "./statement";

export type OpenPool = {
  db: Db;
  /** A statement that is a transaction of its own. */
  run<Row>(statement: Statement): Promise<Row[]>;
  close(): Promise<void>;
};

/**
 * A pool of connections to PostgreSQL: each is lent to one query or transaction at a time, a lost one is replaced.
 * Behind a pooler the next statement finds another connection: nothing is prepared there, and each transaction sets its
 * own limits.
 */
export function openPool(config: PoolConfig, pooling: Pooling): OpenPool {
  const isPooled = pooling === "transaction";
  const pool = new Pool({ idleTimeoutMillis: 0, maxLifetimeSeconds: 3600, ...config });
  pool.on("error", () => undefined).on("connect", isPooled ? stayCalm : prepare);
  const transaction = transactionOn(pool, isPooled ? LIMITS_OF_TRANSACTION : null);
  const db = Object.assign(drizzle(pool, { schema, casing: "snake_case" }), { transaction });

  return { db, run: (statement) => runOn(pool, statement), close: () => pool.end() };
}

/** Whoever waits for an answer is told that a connection was lost; unheard by anyone else it would end the process. */
function stayCalm(client: PoolClient): void {
  client.on("error", () => undefined);
}

function prepare(client: PoolClient): void {
  stayCalm(client);
  nameStatements(client);
}

async function runOn<Row>(pool: Pool, { text, values }: Statement): Promise<Row[]> {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; ${LIMITS_OF_TRANSACTION}`);
    const { rows } = await client.query({ text, values });
    await client.query("COMMIT");
    client.release();
    return rows as Row[];
  } catch (reason) {
    await client.query("ROLLBACK").then(
      () => client.release(),
      () => client.release(true),
    );
    throw reason;
  }
}

type OnOne = ReturnType<typeof onOne>;

/** Drizzle does not give a connection back on which a transaction could not even begin: after a few there is none left. */
function transactionOn(pool: Pool, first: string | null): OnOne["transaction"] {
  const known = new WeakMap<PoolClient, OnOne>();

  return async (work, options) => {
    const client = await pool.connect();
    const db = known.get(client) ?? onOne(client);
    known.set(client, db);
    const limited: typeof work = async (tx) => {
      if (first) await tx.execute(first);
      return work(tx);
    };

    return db.transaction(limited, options).finally(() => client.release());
  };
}

function onOne(client: PoolClient) {
  return drizzle(client, { schema, casing: "snake_case" });
}
