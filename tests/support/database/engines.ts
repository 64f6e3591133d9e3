import { openAsBlob, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, inject } from "vitest";
import { type Database, openEmbedded, openPostgres } from "@/db/connection/open";
import { createLimits } from "@/lib/limits/limiter";
import { type PgBossQueue, startQueue } from "@/lib/mail/queue/pg-boss-queue";
import { noRules } from "@/lib/maintenance/schedule/rules";
import { createSchedule } from "@/lib/maintenance/schedule/schedule";
import { noBreachedPasswords } from "@/lib/password/breached-passwords";
import { secretsFrom } from "@/lib/platform/secrets";
import { parseSite } from "@/lib/platform/site";
import type { Deps } from "@/lib/process/deps";
import { readTerms } from "@/lib/terms/in-force";
import { movableClock } from "@/tests/support/clock";
import { createDatabase } from "./postgres";

export type Engine = Database["engine"];

/** Opening takes longer than most tests: each worker has one database of each engine, for all files that it runs. */
const opened = new Map<Engine, Promise<Database>>();
const queues = new WeakMap<Database, PgBossQueue>();

/**
 * Runs the same tests on the embedded engine and on PostgreSQL. `open` gives a migrated database that no other test
 * uses meanwhile, empty at the start of each test. Without TEST_DATABASE_URL the PostgreSQL half fails: it is never
 * skipped.
 *
 * ```ts
 * eachEngine((open) => {
 *   it("…", async () => {
 *     const deps = testDeps(open(), { clock: movableClock("2026-11-22T20:00:00+09:00") });
 *   });
 * });
 * ```
 */
export function eachEngine(
  tests: (open: () => Database, engine: Engine) => void,
  { openWith = openOnce }: { openWith?: (engine: Engine) => Promise<Database> } = {},
): void {
  describe.each(["embedded", "postgres"] as const)("on %s", (engine) => {
    let database: Database | undefined;

    beforeAll(async () => {
      database = await openWith(engine);
    });
    beforeEach(async () => database && empty(database));

    tests(() => database ?? fail(), engine);
  });
}

/** For tests of plans: what others leave in the files of tables and indexes sways the planner. */
export function eachUntouchedEngine(tests: (open: () => Database, engine: Engine) => void): void {
  eachEngine(tests, { openWith: openWithQueue });
}

/** What verbs are handed in production, on a test's database: only clock, secrets and site differ. */
export function testDeps(database: Database, given: Partial<Deps> = {}): Deps {
  const secrets = given.secrets ?? secretsFrom(["a made-up secret of tests, longer than 32 bytes"]);
  const mail = queues.get(database) ?? fail();

  return {
    db: database.db,
    clock: movableClock(),
    secrets,
    mail,
    limits: createLimits(database.db, secrets),
    maintenance: createSchedule(noRules),
    terms: readTerms("config/terms"),
    breaches: noBreachedPasswords,
    site: parseSite(readFileSync("config/site.yaml", "utf8")),
    ...given,
  };
}

/** The job queue of a test's database, for tests that run the worker. */
export function testQueue(database: Database): PgBossQueue {
  return queues.get(database) ?? fail();
}

function openOnce(engine: Engine): Promise<Database> {
  const before = opened.get(engine) ?? openWithQueue(engine);
  opened.set(engine, before);

  return before;
}

async function openWithQueue(engine: Engine): Promise<Database> {
  const database = await (engine === "embedded" ? openInMemory() : openCopy());
  queues.set(database, await startQueue(database));

  return database;
}

async function openInMemory(): Promise<Database> {
  return openEmbedded(undefined, await openAsBlob(inject("embeddedDump")));
}

/** What it leaves behind is removed at the end of the run, with the template. */
async function openCopy(): Promise<Database> {
  const run = inject("databaseRun");
  const { url } = await createDatabase(run, `${run}_template`);

  return openPostgres({ url });
}

/**
 * One statement for all tables, so that the order of what refers to what does not matter. Truncating takes ten times
 * as long. The trigger sleeps meanwhile: that security events cannot be removed is a test of its own.
 */
async function empty({ db }: Database): Promise<void> {
  await db.execute(sql`DO $$ BEGIN
    ALTER TABLE security_events DISABLE TRIGGER USER;
    EXECUTE (SELECT 'WITH ' || string_agg(format('%1$I AS (DELETE FROM %1$I)', tablename), ', ') || ' SELECT'
      FROM pg_tables WHERE schemaname = 'public');
    ALTER TABLE security_events ENABLE TRIGGER USER;
    DELETE FROM pgboss.job;
    DELETE FROM pgboss.schedule;
  END $$`);
}

function fail(): never {
  throw new Error("the test's database is not open");
}
