import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { type Database, openEmbedded, openPostgres } from "@/db/connection/open";
import { startQueue } from "@/lib/mail/queue/pg-boss-queue";
import { databaseUrl, dropDatabases, maintain } from "./postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** The start of every database name of this run; the template is `<run>_template`. */
    databaseRun: string;
    /** The file that holds a migrated embedded database. */
    embeddedDump: string;
  }
}

/** Makes one migrated database on each engine that every test file copies, and removes all copies at the end. */
export default async function setup(project: TestProject) {
  const run = `portal_test_${randomBytes(4).toString("hex")}`;
  const dump = path.join(tmpdir(), `${run}.tar`);
  const server = process.env.TEST_DATABASE_URL;
  project.provide("databaseRun", run);
  project.provide("embeddedDump", dump);
  await Promise.all([writeDump(dump), server && makeTemplate(`${run}_template`)]);

  return async () => {
    await rm(dump);
    if (server) await dropDatabases(run);
  };
}

async function writeDump(file: string): Promise<void> {
  const database = await openEmbedded();
  if (database.engine !== "embedded") return;
  await prepare(database);
  const dump = await database.client.dumpDataDir("none");
  await writeFile(file, Buffer.from(await dump.arrayBuffer()));
  await database.close();
}

async function makeTemplate(name: string): Promise<void> {
  await maintain(`CREATE DATABASE ${name}`);
  const database = openPostgres({ url: databaseUrl(name), poolSize: 1 });
  await prepare(database);
  await database.close();
}

async function prepare(database: Database): Promise<void> {
  await database.migrate();
  const queue = await startQueue(database);
  await queue.stop();
}
