import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import { migrate as migratePostgres } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import * as schema from "@/db/schema";
import type { Db } from "./db";
import { keepValuesOutOfErrors } from "./failed-queries";
import { lastingClient } from "./lasting-client";
import { type Statement, withRunner } from "./statement";

export type Database = {
  db: Db;
  migrate(): Promise<void>;
  close(): Promise<void>;
} & ({ engine: "postgres"; url: string } | { engine: "embedded"; client: PGlite });

keepValuesOutOfErrors();

const migrationsFolder = path.join(process.cwd(), "db/migrations");
const MIGRATION_LOCK = 25_2100;

/** Few, so that the statements of many requests travel together; none may keep those behind it waiting for long. */
const statementLine = { max: 2, connection: { lock_timeout: 5000 } };

/**
 * Opens a pool of `poolSize` connections to the PostgreSQL server at `url`, and a few more for statements that are
 * transactions of their own; connects on first use.
 */
export function openPostgres(url: string, poolSize = 10): Database {
  const client = lastingClient(url, { max: poolSize });
  const line = lastingClient(url, statementLine);
  const db = drizzlePostgres(client as unknown as postgres.Sql, { schema, casing: "snake_case" });

  return {
    engine: "postgres",
    url,
    db: withRunner(db, <Row>({ text, values }: Statement) => line.unsafe<Row[]>(text, values)),
    migrate: () => migrateOnce(url),
    close: async () => void (await Promise.all([client.end(), line.end()])),
  };
}

/** Opens PGlite in this process: in `folder`, or in memory, there from a dump if one is given. Only one process may hold a folder. */
export async function openEmbedded(folder?: string, loadDataDir?: Blob): Promise<Database> {
  const client = await PGlite.create({ dataDir: folder ?? "memory://", loadDataDir });
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
async function migrateOnce(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client`SELECT pg_advisory_lock(${MIGRATION_LOCK})`;
    await migratePostgres(drizzlePostgres(client, { casing: "snake_case" }), { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}
