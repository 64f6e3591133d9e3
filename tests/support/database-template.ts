import { randomBytes } from "node:crypto";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { openPostgres } from "@/db/client";
import { startQueue } from "@/lib/mail/pg-boss-queue";

declare module "vitest" {
  interface ProvidedContext {
    /** The start of every database name of this run; the template is `<run>_template`. */
    databaseRun: string;
  }
}

/** Makes one migrated PostgreSQL database that every test file copies, and removes all copies at the end. */
export default async function setup(project: TestProject) {
  const run = `door_test_${randomBytes(4).toString("hex")}`;
  project.provide("databaseRun", run);
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return;

  await makeTemplate(server, `${run}_template`);

  return () => dropDatabases(server, run);
}

async function makeTemplate(server: string, name: string): Promise<void> {
  const maintenance = postgres(server, { max: 1, onnotice: () => undefined });
  await maintenance.unsafe(`CREATE DATABASE ${name}`);
  await maintenance.end();
  const database = openPostgres(databaseUrl(server, name), 1);
  await database.migrate();
  const queue = await startQueue(database);
  await queue.stop();
  await database.close();
}

async function dropDatabases(server: string, run: string): Promise<void> {
  const maintenance = postgres(server, { max: 1, onnotice: () => undefined });
  const left = await maintenance<{ datname: string }[]>`
    SELECT datname FROM pg_database WHERE starts_with(datname, ${run})`;
  for (const { datname } of left) await maintenance.unsafe(`DROP DATABASE ${datname} WITH (FORCE)`);
  await maintenance.end();
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;

  return url.href;
}
