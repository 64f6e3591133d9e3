import { type Database, type Db, openEmbedded, openPostgres } from "@/db/client";
import { createLimits, type Limits } from "@/lib/limits/limiter";
import type { MailQueue } from "@/lib/mail/mail-queue";
import { type PgBossQueue, startQueue } from "@/lib/mail/pg-boss-queue";
import { getMaintenance } from "@/lib/maintenance/maintenance";
import type { Schedule } from "@/lib/maintenance/schedule";
import { type Clock, systemClock } from "./clock";
import { type Env, getEnv, isDemo, type ProductionEnv } from "./env";
import { type Secrets, secretsFrom } from "./secrets";
import { getSite, type Site } from "./site";

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

/** The framework bundles pages, actions and the worker apart: only the global object is one per process. */
const home = globalThis as typeof globalThis & { doorProcess?: Promise<Process> };

/** What this process works with, opened at the first call. A failed opening is tried again at the next one. */
export function getProcess(): Promise<Process> {
  home.doorProcess ??= open(getEnv()).catch((reason) => {
    home.doorProcess = undefined;
    throw reason;
  });

  return home.doorProcess;
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
      home.doorProcess = undefined;
      await Promise.all(endings.map((end) => end()));
      await queue.stop();
      await database.close();
    },
  };
}
