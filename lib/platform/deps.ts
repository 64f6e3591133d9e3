import { type Database, type Db, openEmbedded, openPostgres } from "@/db/client";
import { createLimits, type Limits } from "@/lib/limits/limiter";
import type { MailQueue } from "@/lib/mail/mail-queue";
import { startQueue } from "@/lib/mail/pg-boss-queue";
import { type Clock, systemClock } from "./clock";
import { type Env, getEnv, isDemo } from "./env";
import { type Secrets, secretsFrom } from "./secrets";
import { getSite, type Site } from "./site";

/** What verbs are handed to touch the world with. */
export type Deps = { db: Db; clock: Clock; secrets: Secrets; mail: MailQueue; limits: Limits; site: Site };

export type Process = { deps: Deps; database: Database; stop(): Promise<void> };

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
  return isDemo(env)
    ? openEmbedded(`${env.DEMO_FOLDER}/database`)
    : openPostgres(env.DATABASE_URL, env.DATABASE_POOL);
}

async function open(env: Env): Promise<Process> {
  const database = await openDatabase(env);
  const secrets = secretsFrom(env.APP_SECRET);
  const queue = await startQueue(database);
  const { db } = database;

  return {
    database,
    deps: {
      db,
      clock: systemClock,
      secrets,
      mail: queue,
      limits: createLimits(db, secrets),
      site: getSite(),
    },
    async stop() {
      home.doorProcess = undefined;
      await queue.stop();
      await database.close();
    },
  };
}
