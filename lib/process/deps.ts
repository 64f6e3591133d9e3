import type { Db } from "@/db/connection/db";
import { type Need, UnfitDatabase } from "@/db/connection/needs";
import { type Database, openEmbedded, openPostgres } from "@/db/connection/open";
import { createLimits, type Limits } from "@/lib/limits/limiter";
import { type PgBossQueue, startQueue } from "@/lib/mail/queue/pg-boss-queue";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import type { Schedule } from "@/lib/maintenance/schedule/schedule";
import {
  type BreachedPasswords,
  breachedPasswordsAt,
  noBreachedPasswords,
} from "@/lib/password/breached-passwords";
import { boundPasswordWaits } from "@/lib/password/hashing-queue";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { type Env, getEnv, isDemo, type ProductionEnv } from "@/lib/platform/env";
import { dropPerProcess, findPerProcess, perProcess } from "@/lib/platform/per-process";
import { type Secrets, secretsFrom } from "@/lib/platform/secrets";
import { getSite, type Site } from "@/lib/platform/site";
import { requestUnderWay } from "@/lib/platform/under-way";
import { allFinished } from "@/lib/platform/unfinished";
import { getTerms } from "@/lib/terms/in-force";
import type { Terms } from "@/lib/terms/terms";
import { tellTrouble } from "./troubles";

/** What verbs are handed to touch the world with. */
export type Deps = {
  db: Db;
  clock: Clock;
  secrets: Secrets;
  mail: MailQueue;
  limits: Limits;
  maintenance: Schedule;
  site: Site;
  terms: Terms;
  breaches: BreachedPasswords;
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

/** Asking for them is where the product's own work on a request begins. */
export async function deps(): Promise<Deps> {
  const request = requestUnderWay();
  if (request) request.isAtWork = true;

  return (await getProcess()).deps;
}

export function openDatabase(env: Env): Promise<Database> | Database {
  return isDemo(env) ? openEmbedded(`${env.DEMO_FOLDER}/database`) : openStore(env);
}

/** What a database lacks, if that is why it was refused. */
export function needsOfReason(reason: unknown): Need[] | null {
  return reason instanceof UnfitDatabase ? reason.needs : null;
}

export type StoreEnv = Pick<ProductionEnv, "DATABASE_URL" | "DATABASE_POOL" | "DATABASE_POOLER">;

export function openStore({ DATABASE_URL, DATABASE_POOL, DATABASE_POOLER }: StoreEnv): Database {
  return openPostgres({ url: DATABASE_URL, poolSize: DATABASE_POOL, pooling: DATABASE_POOLER });
}

/** Everything that may be wrong with the configuration is read before the first connection. */
async function open(env: Env): Promise<Process> {
  const secrets = secretsFrom(env.APP_SECRET);
  const [maintenance, site, terms] = [getMaintenance(), getSite(), getTerms()];
  const database = await openDatabase(env);
  const onError = (reason: Error) => tellTrouble("queueWork", reason, "queue: failed");
  const queue = await startQueue(database, { onError }).catch(async (reason) => {
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
      maintenance,
      site,
      terms,
      breaches: env.BREACHED_PASSWORDS_URL
        ? breachedPasswordsAt(env.BREACHED_PASSWORDS_URL)
        : noBreachedPasswords,
    },
    beforeStop: (end) => void endings.push(end),
    async stop() {
      dropPerProcess(PROCESS);
      try {
        await allFinished();
        await Promise.all(endings.map((end) => end()));
        await queue.stop();
      } finally {
        await database.close();
      }
    },
  };
}
