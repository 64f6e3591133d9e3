import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { Client, type ClientConfig } from "pg";
import * as schema from "@/db/schema";
import type { Db } from "./db";
import { keepValuesOutOfErrors } from "./failed-queries";
import { openPipelines } from "./pipelines";
import { openPool } from "./pool";
import { type Statement, withRunner } from "./statement";

export type Database = {
  db: Db;
  migrate(): Promise<void>;
  close(): Promise<void>;
} & ({ engine: "postgres"; url: string } | { engine: "embedded"; client: PGlite });

keepValuesOutOfErrors();

const migrationsFolder = path.join(process.cwd(), "db/migrations");
const MIGRATION_LOCK = 25_2100;

/** A silent server is given up after this; a connection that nobody uses is kept from being forgotten on the way. */
const patience = { connectionTimeoutMillis: 30_000, keepAlive: true, keepAliveInitialDelayMillis: 60_000 };
/** Few, so that the statements of many requests travel together; none may keep those behind it waiting for long. */
const PIPELINES = 2;
const LONGEST_LOCK_MS = 5000;

/**
 * Opens a pool of `poolSize` connections to the PostgreSQL server at `url`, and a few more for statements that are
 * transactions of their own; connects on first use.
 */
export function openPostgres(url: string, poolSize = 10): Database {
  const config = { connectionString: url, ...patience };
  const pool = openPool({ ...config, max: poolSize });
  const pipelines = openPipelines({ ...config, lock_timeout: LONGEST_LOCK_MS }, PIPELINES);

  return {
    engine: "postgres",
    url,
    db: withRunner(pool.db, pipelines.run),
    migrate: () => migrateOnce(config),
    close: async () => void (await Promise.all([pool.close(), pipelines.close()])),
  };
}

/** Opens PGlite in this process: in `folder`, or in memory, there from a dump if one is given. Only one process may hold a folder. */
export async function openEmbedded(folder?: string, dump?: Blob): Promise<Database> {
  const client = await PGlite.create({ dataDir: folder ?? "memory://", ...(dump && { loadDataDir: dump }) });
  const db = drizzlePglite(client, { schema, casing: "snake_case" });

  return {
    engine: "embedded",
    client,
    db: withRunner(
      db,
      async <Row>({ text, values }: Statement) => (await client.query<Row>(text, values)).rows,
    ),
    migrate: () => migratePglite(db, { migrationsFolder }),
    close: () => client.close(),
  };
}

/** Several instances may start together: a lock held by one connection lets one of them migrate at a time. */
async function migrateOnce(config: ClientConfig): Promise<void> {
  const client = new Client(config).on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migratePostgres(drizzlePostgres(client, { casing: "snake_case" }), { migrationsFolder });
  } finally {
    await client.end();
  }
}
