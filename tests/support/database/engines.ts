import { openAsBlob, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, inject } from "vitest";
import { type Database, openEmbedded, openPostgres } from "@/db/connection/open";
import { createLimits } from "@/lib/limits/limiter";
import { type PgBossQueue, startQueue } from "@/lib/mail/queue/pg-boss-queue";
import { noRules } from "@/lib/maintenance/schedule/rules";
import { createSchedule } from "@/lib/maintenance/schedule/schedule";
import { secretsFrom } from "@/lib/platform/secrets";
import { parseSite } from "@/lib/platform/site";
import type { Deps } from "@/lib/process/deps";
import { movableClock } from "@/tests/support/clock";
import { createDatabase } from "./postgres";

export type Engine = Database["engine"];

const queues = new WeakMap<Database, PgBossQueue>();

/**
 * Runs the same tests on the embedded engine and on PostgreSQL. `open` gives the file's own migrated database,
 * empty at the start of each test. Without TEST_DATABASE_URL the PostgreSQL half fails: it is never skipped.
 *
 * ```ts
 * eachEngine((open) => {
 *   it("…", async () => {
 *     const deps = testDeps(open(), { clock: movableClock("2026-11-22T20:00:00+09:00") });
 *   });
 * });
 * ```
 */
export function eachEngine(tests: (open: () => Database, engine: Engine) => void): void {
  describe.each(["embedded", "postgres"] as const)("on %s", (engine) => {
    let held: { database: Database; remove(): Promise<void> } | undefined;

    beforeAll(async () => {
      held = await (engine === "embedded" ? openInMemory() : openCopy());
      queues.set(held.database, await startQueue(held.database));
    });
    beforeEach(async () => held && empty(held.database));
    afterAll(async () => {
      if (!held) return;
      await queues.get(held.database)?.stop();
      await held.remove();
    });

    tests(() => held?.database ?? fail(), engine);
  });
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
    site: parseSite(readFileSync("config/site.yaml", "utf8")),
    ...given,
  };
}

/** The job queue of a test's database, for tests that run the worker. */
export function testQueue(database: Database): PgBossQueue {
  return queues.get(database) ?? fail();
}

async function openInMemory() {
  const database = await openEmbedded(undefined, await openAsBlob(inject("embeddedDump")));

  return { database, remove: () => database.close() };
}

async function openCopy() {
  const run = inject("databaseRun");
  const copy = await createDatabase(run, `${run}_template`);
  const database = openPostgres(copy.url);

  return {
    database,
    remove: async () => {
      await database.close();
      await copy.drop();
    },
  };
}

/** The triggers sleep meanwhile: that security events cannot be removed is a test of its own. */
async function empty({ db }: Database): Promise<void> {
  await db.execute(sql`DO $$ BEGIN
    ALTER TABLE security_events DISABLE TRIGGER USER;
    EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') || ' RESTART IDENTITY CASCADE'
      FROM pg_tables WHERE schemaname = 'public');
    ALTER TABLE security_events ENABLE TRIGGER USER;
    DELETE FROM pgboss.job;
  END $$`);
}

function fail(): never {
  throw new Error("the test's database is not open");
}
