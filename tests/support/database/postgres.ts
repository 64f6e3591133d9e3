import { randomBytes } from "node:crypto";
import { Client } from "pg";

export type PostgresDatabase = { url: string; drop(): Promise<void> };

/** A database of its own on the server of TEST_DATABASE_URL: empty, or a copy of `template`. */
export async function createDatabase(
  run = process.env.TEST_RUN ?? "portal_test",
  template?: string,
): Promise<PostgresDatabase> {
  const name = `${run}_${randomBytes(4).toString("hex")}`;
  await maintain(`CREATE DATABASE ${name} ${template ? `TEMPLATE ${template}` : ""}`);

  return { url: databaseUrl(name), drop: () => maintain(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Every row of every table of every schema but PostgreSQL's own, as text: what a dump would hold. */
export function dumpRows(url: string): Promise<{ table: string; text: string }[]> {
  return connected(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(`
      SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`);
    const dump = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(
        `SELECT row_to_json(t)::text AS text FROM ${name} t`,
      );
      dump.push(...rows.map(({ text }) => ({ table: name, text })));
    }

    return dump;
  });
}

export function testServer(): string {
  const server = process.env.TEST_DATABASE_URL;
  if (!server)
    throw new Error("TEST_DATABASE_URL is missing: run `npm test`, or give a PostgreSQL server's URL");

  return server;
}

export function databaseUrl(name: string): string {
  const url = new URL(testServer());
  url.pathname = `/${name}`;

  return url.href;
}

/** Removes every database whose name begins with `run`. */
export function dropDatabases(run: string): Promise<void> {
  return connected(testServer(), async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [run],
    );
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  });
}

export function maintain(statement: string): Promise<void> {
  return connected(testServer(), async (client) => void (await client.query(statement)));
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
