import { type ConstructorOptions, fromPglite, PgBoss } from "pg-boss";
import type { Database } from "@/db/connection/open";
import { withSettings } from "@/db/connection/session";
import { recordError } from "@/lib/platform/log";
import { addJob, jobInserts, type MailJobs, mailJobs, openMailJobs } from "./mail-jobs";
import type { MailQueue } from "./queue-mail";

const SCHEMA = "pgboss";
const SUPERVISE_SECONDS = 3;

export type PgBossQueue = MailQueue & {
  boss: PgBoss;
  jobs: MailJobs;
  /** Has `work` done every day at a time in Japan, by one process of all. A day that was slept through is made up. */
  daily(name: string, time: DailyTime, work: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

export type DailyTime = { hour: number; minute: number };

export type QueueOptions = {
  /** Whether this process looks after the queue: jobs of dead workers, schedules. */
  supervise?: boolean;
  /** Told of every failure of the queue's own work: it goes on by itself, but someone must know. */
  onError?: (error: Error) => void;
};

/** Opens the job queue on the product's own database; `enqueue` joins the caller's transaction. */
export async function startQueue(database: Database, options: QueueOptions = {}): Promise<PgBossQueue> {
  const boss = new PgBoss({
    ...engineOptions(database),
    ...duties(options.supervise ?? true),
    schema: SCHEMA,
  });
  boss.on("error", options.onError ?? logError);
  try {
    await boss.start();
    await openMailJobs(boss);
  } catch (reason) {
    await boss.stop({ graceful: false });
    throw reason;
  }

  return {
    boss,
    enqueue: (tx, mail) => addJob(boss, tx, mail),
    jobInsert: jobInserts(boss),
    jobs: mailJobs(boss, database.db),
    daily: (name, time, work) => workDaily(boss, name, time, work),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

function logError(reason: Error): void {
  recordError(reason, {}, "queue: failed");
}

async function workDaily(boss: PgBoss, name: string, { hour, minute }: DailyTime, work: () => Promise<void>) {
  await boss.createQueue(name, { policy: "exclusive", expireInSeconds: 3600, deleteAfterSeconds: 86_400 });
  await boss.schedule(name, `${minute} ${hour} * * *`, null, { tz: "Asia/Tokyo", missed: "once" });
  await boss.work(name, { pollingIntervalSeconds: 30 }, () => work());
}

function engineOptions(database: Database): ConstructorOptions {
  return database.engine === "postgres"
    ? { connectionString: withSettings(database.url, database.pooling), max: 3 }
    : { db: fromPglite(database.client), backend: "pglite" };
}

function duties(supervise: boolean): ConstructorOptions {
  return {
    supervise,
    schedule: supervise,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  };
}
