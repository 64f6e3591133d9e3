import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { type Database, openPostgres } from "@/db/connection/open";
import { findPostmaster } from "./process";

/** A database of a measurement's own, with the product's tables. */
export type Tables = { url: string; database: Database; postmaster: number };

/** The URL of a PostgreSQL server on which measurements may make databases. */
export function benchServer(): string {
  return process.env.BENCH_POSTGRES ?? "";
}

/** Makes a database for `work`, and drops it whatever happens. */
export async function withTables<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
  const name = `portal_bench_${randomBytes(4).toString("hex")}`;
  const url = Object.assign(new URL(benchServer()), { pathname: `/${name}` }).href;
  const maintenance = new Client(benchServer());
  await maintenance.connect();
  await maintenance.query(`CREATE DATABASE ${name}`);
  const database = openPostgres({ url });
  try {
    await database.migrate();
    return await work({ url, database, postmaster: await findPostmaster(url) });
  } finally {
    await database.close();
    await maintenance.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await maintenance.end();
  }
}
