import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import { migrate as migratePostgres } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import * as schema from "./schema";
import { type Statement, withRunner } from "./statements";

/** A database or an open transaction, on either engine. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export type Database = {
  db: Db;
  migrate(): Promise<void>;
  close(): Promise<void>;
} & ({ engine: "postgres"; url: string } | { engine: "embedded"; client: PGlite });

const migrationsFolder = path.join(process.cwd(), "db/migrations");
const MIGRATION_LOCK = 25_2100;

/** Few, so that the statements of many requests travel together; none may keep those behind it waiting for long. */
const statementLine = { max: 2, connection: { lock_timeout: 5000 } };

/**
 * Opens a pool of `poolSize` connections to the PostgreSQL server at `url`, and a few more for statements that are
 * transactions of their own; connects on first use.
 */
export function openPostgres(url: string, poolSize = 10): Database {
  const client = postgres(url, { max: poolSize, onnotice: () => undefined });
  const line = postgres(url, { ...statementLine, onnotice: () => undefined });
  const db = drizzlePostgres(alwaysPrepared(client), { schema, casing: "snake_case" });

  return {
    engine: "postgres",
    url,
    db: withRunner(db, <Row>({ text, values }: Statement) =>
      line.unsafe<Row[]>(text, values, { prepare: true }),
    ),
    migrate: () => migrateOnce(url),
    close: async () => void (await Promise.all([client.end({ timeout: 5 }), line.end({ timeout: 5 })])),
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

/**
 * Drizzle sends the same texts over and over, yet lets the server parse each anew: a second round trip every time.
 * With `prepare` each connection keeps what it has parsed.
 */
function alwaysPrepared(client: postgres.Sql): postgres.Sql {
  const begin = client.begin.bind(client) as (...args: unknown[]) => Promise<unknown>;
  preparing(client);
  const prepared = (work: unknown) =>
    typeof work === "function" ? (tx: postgres.TransactionSql) => work(preparing(tx)) : work;

  return Object.assign(client, { begin: (...args: unknown[]) => begin(...args.map(prepared)) });
}

function preparing<Client extends Pick<postgres.Sql, "unsafe">>(client: Client): Client {
  const unsafe = client.unsafe.bind(client);
  const withPrepare: typeof client.unsafe = (text, values, options) =>
    unsafe(text, values, { ...options, prepare: true });

  return Object.assign(client, { unsafe: withPrepare });
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
