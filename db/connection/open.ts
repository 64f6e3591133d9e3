import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import { Client, type ClientConfig } from "pg";
import * as schema from "@/db/schema";
import type { Db } from "./db";
import { keepValuesOutOfErrors } from "./failed-queries";
import { askNeeds, asUnfit, expectFit, type Found } from "./needs";
import { openPipelines } from "./pipelines";
import { openPool } from "./pool";
import { type Pooling, withoutLimits, withSettings, withSettingsForPlans } from "./session";
import { type Statement, withRunner } from "./statement";

export type Database = {
  db: Db;
  migrate(): Promise<void>;
  close(): Promise<void>;
} & ({ engine: "postgres"; url: string; pooling: Pooling } | { engine: "embedded"; client: PGlite });

keepValuesOutOfErrors();

const migrationsFolder = path.join(process.cwd(), "db/migrations");
const MIGRATION_LOCK = 25_2100;
const LOCK_RETRY_MS = 200;

/** A silent server is given up after this; a connection that nobody uses is kept from being forgotten on the way. */
const patience = { connectionTimeoutMillis: 30_000, keepAlive: true, keepAliveInitialDelayMillis: 60_000 };
/** Few, so that the statements of many requests travel together. */
const PIPELINES = 2;

export type PostgresAddress = { url: string; poolSize?: number; pooling?: Pooling };

/**
 * Opens a pool of `poolSize` connections to the PostgreSQL server at `url`, and a few more for statements that are
 * transactions of their own; connects on first use. Behind a pooler those take a connection of the pool like all others.
 */
export function openPostgres({ url, poolSize = 10, pooling = "session" }: PostgresAddress): Database {
  const config = { connectionString: withSettings(url, pooling), ...patience };
  const pool = openPool({ ...config, max: poolSize }, pooling);
  const pipelines =
    pooling === "session"
      ? openPipelines({ ...config, connectionString: withSettingsForPlans(url) }, PIPELINES)
      : pool;

  return {
    engine: "postgres",
    url,
    pooling,
    db: withRunner(pool.db, pipelines.run),
    migrate: () => migrateOnce({ connectionString: withoutLimits(url, pooling), ...patience }, pooling),
    close: async () => {
      await pool.close();
      if (pipelines !== pool) await pipelines.close();
    },
  };
}

/** Opens PGlite in this process: in `folder`, or in memory, there from a dump if one is given. Only one process may hold a folder. */
export async function openEmbedded(folder?: string, dump?: Blob): Promise<Database> {
  // Loaded here, so that production never does.
  const [{ PGlite }, { drizzle }, { migrate }] = await Promise.all([
    import("@electric-sql/pglite"),
    import("drizzle-orm/pglite"),
    import("drizzle-orm/pglite/migrator"),
  ]);
  const client = await PGlite.create({ dataDir: folder ?? "memory://", ...(dump && { loadDataDir: dump }) });
  const db = drizzle(client, { schema, casing: "snake_case" });

  return {
    engine: "embedded",
    client,
    db: withRunner(
      db,
      async <Row>({ text, values }: Statement) => (await client.query<Row>(text, values)).rows,
    ),
    migrate: () => migrate(db, { migrationsFolder }),
    close: () => client.close(),
  };
}

/**
 * Several instances may start together: one migrates at a time, held by a lock that a transaction owns, since behind a
 * pooler a connection owns nothing. Two connections: the lock's waits while the other works.
 */
async function migrateOnce(config: ClientConfig, pooling: Pooling): Promise<void> {
  const [keeper, worker] = [new Client(config), new Client(config)];
  try {
    for (const client of [keeper, worker]) await client.on("error", () => undefined).connect();
    const { rows } = await keeper.query<Found>(askNeeds.text);
    expectFit(rows, { sentSettings: pooling === "session" });
    await takeMigrationLock(keeper);
    await migratePostgres(drizzlePostgres(worker, { casing: "snake_case" }), { migrationsFolder });
    await keeper.query("COMMIT");
  } catch (reason) {
    throw asUnfit(reason);
  } finally {
    await Promise.all([keeper.end(), worker.end()]);
  }
}

/** Whoever waits holds nothing meanwhile: of the few connections that a pooler has, the one who works needs another. */
async function takeMigrationLock(keeper: Client): Promise<void> {
  for (;;) {
    await keeper.query("BEGIN");
    const { rows } = await keeper.query("SELECT pg_try_advisory_xact_lock($1) AS taken", [MIGRATION_LOCK]);
    if (rows[0]?.taken) return;
    await keeper.query("ROLLBACK");
    await pause(LOCK_RETRY_MS);
  }
}
