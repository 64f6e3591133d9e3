import type { Db } from "@/db/connection/db";
import { type Database, openEmbedded, openPostgres } from "@/db/connection/open";
import { createLimits, type Limits } from "@/lib/limits/limiter";
import { type PgBossQueue, startQueue } from "@/lib/mail/queue/pg-boss-queue";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import { getMaintenance } from "@/lib/maintenance/in-force";
import type { Schedule } from "@/lib/maintenance/schedule/schedule";
import { boundPasswordWaits } from "@/lib/password/turns";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { type Env, getEnv, isDemo, type ProductionEnv } from "@/lib/platform/env";
import { dropPerProcess, findPerProcess, perProcess } from "@/lib/platform/per-process";
import { type Secrets, secretsFrom } from "@/lib/platform/secrets";
import { getSite, type Site } from "@/lib/platform/site";

/** What verbs are handed to touch the world with. */
export type Deps = {
  db: Db;
  clock: Clock;
  secrets: Secrets;
  mail: MailQueue;
  limits: Limits;
  maintenance: Schedule;
  site: Site;
};

export type Process = {
  deps: Deps;
  database: Database;
  queue: Pick<PgBossQueue, "jobs" | "daily">;
  /** Has something end before the database is closed. */
  beforeStop(end: () => Promise<void>): void;
  stop(): Promise<void>;
};

const PROCESS = "process";

/** What this process works with, opened at the first call. A failed opening is tried again at the next one. */
export function getProcess(): Promise<Process> {
  return perProcess(PROCESS, () =>
    open(getEnv()).catch((reason) => {
      dropPerProcess(PROCESS);
      throw reason;
    }),
  );
}

/** Ends what was opened, if anything was. */
export async function stopProcess(): Promise<void> {
  await (await findPerProcess<Promise<Process>>(PROCESS))?.stop();
}

export async function deps(): Promise<Deps> {
  return (await getProcess()).deps;
}

export function openDatabase(env: Env): Promise<Database> | Database {
  return isDemo(env) ? openEmbedded(`${env.DEMO_FOLDER}/database`) : openStore(env);
}

export function openStore(env: Pick<ProductionEnv, "DATABASE_URL" | "DATABASE_POOL">): Database {
  return openPostgres(env.DATABASE_URL, env.DATABASE_POOL);
}

async function open(env: Env): Promise<Process> {
  const database = await openDatabase(env);
  const secrets = secretsFrom(env.APP_SECRET);
  const queue = await startQueue(database).catch(async (reason) => {
    await database.close();
    throw reason;
  });
  const { db } = database;
  boundPasswordWaits();
  const endings: (() => Promise<void>)[] = [];

  return {
    database,
    queue,
    deps: {
      db,
      clock: systemClock,
      secrets,
      mail: queue,
      limits: createLimits(db, secrets),
      maintenance: getMaintenance(),
      site: getSite(),
    },
    beforeStop: (end) => void endings.push(end),
    async stop() {
      dropPerProcess(PROCESS);
      await Promise.all(endings.map((end) => end()));
      await queue.stop();
      await database.close();
    },
  };
}
