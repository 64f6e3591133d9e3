import { randomUUID } from "node:crypto";
import { type ConstructorOptions, fromPglite, type Db as JobDb, PgBoss } from "pg-boss";
import type { Db } from "@/db/connection/db";
import type { Database } from "@/db/connection/open";
import { withSettings } from "@/db/connection/session";
import type { Statement } from "@/db/connection/statement";
import { inTransaction } from "@/db/connection/transaction";
import { jobTransaction } from "@/db/job-transaction";
import type { MailRank } from "@/lib/mail/mail-kinds";
import { recordError } from "@/lib/platform/log";
import type { MailQueue, QueuedMail } from "./queue-mail";
import { together } from "./together";

const SCHEMA = "pgboss";
const SUPERVISE_SECONDS = 3;

const MAIL_QUEUE = "mail";

const PRIORITY = { probe: 2, awaited: 1, alert: 0 } as const;

/** A worker that dies holding a job loses it after this long without a sign of life. */
const HEARTBEAT_SECONDS = 10;

const mailQueue = {
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: 300,
  /** Waits between attempts are ours; these serve a job whose worker died or lost the database. */
  retryLimit: 1_000_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  retentionSeconds: 30 * 24 * 60 * 60,
};

/** A job in hand. It belongs to its holder until `finish` or `putBack`, as long as `keep` is called in time. */
export type MailJob = { id: string; retryCount: number; groupId?: string | null; data: { mailId: string } };

export type MailJobs = {
  /** At most `most` jobs that are due: by rank, then the oldest first, one per account. */
  take(most: number): Promise<MailJob[]>;
  keep(job: MailJob): Promise<void>;
  finish(job: MailJob): Promise<void>;
  /** Makes the job due again after so many seconds. */
  retryLater(job: MailJob, mail: QueuedMail, seconds: number): Promise<void>;
  /** Makes a mail's job due at once, or adds one when there is none. */
  runNow(tx: Db, mail: QueuedMail, now: Date): Promise<void>;
};

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

async function openMailJobs(boss: PgBoss): Promise<void> {
  await boss.createQueue(MAIL_QUEUE, mailQueue);
  await boss.updateQueue(MAIL_QUEUE, mailQueue);
}

function mailJobs(boss: PgBoss, db: Db): MailJobs {
  return {
    async take(most) {
      const options = { batchSize: most, groupConcurrency: 1, includeMetadata: true } as const;
      const jobs = await boss.fetch<{ mailId: string }>(MAIL_QUEUE, options);

      return jobs.sort((a, b) => b.priority - a.priority || a.createdOn.getTime() - b.createdOn.getTime());
    },
    keep: async (job) => void (await boss.touch(MAIL_QUEUE, job)),
    finish: together(async (jobs: MailJob[]) => void (await boss.deleteJob(MAIL_QUEUE, jobs))),
    async retryLater(job, mail, seconds) {
      await inTransaction(db, async (tx) => {
        await boss.deleteJob(MAIL_QUEUE, job, { db: jobTransaction(tx) });
        await add(boss, mail, { db: jobTransaction(tx), startAfter: seconds });
      });
    },
    async runNow(tx, mail, now) {
      await addJob(boss, tx, mail);
      await boss.update(MAIL_QUEUE, undefined, { id: mail.mailId, startAfter: now, db: jobTransaction(tx) });
    },
  };
}

function addJob(boss: PgBoss, tx: Db, mail: QueuedMail): Promise<void> {
  return add(boss, mail, { db: jobTransaction(tx) });
}

/** The mail's id is the job's too: a mail has at most one job, whoever adds it. */
async function add(
  boss: PgBoss,
  { mailId, accountId, rank }: QueuedMail,
  options: { db: JobDb; startAfter?: number },
): Promise<void> {
  await boss.send(
    MAIL_QUEUE,
    { mailId },
    { ...options, id: mailId, group: { id: accountId }, priority: PRIORITY[rank] },
  );
}

/** What stands for the ids in an insert that is written down once. */
const ANY_MAIL = randomUUID();
const ANY_ACCOUNT = randomUUID();

/** The queue's insert of a job of each rank, unsent: written down at the first call, and only the ids change then. */
function jobInserts(boss: PgBoss): (mail: QueuedMail) => Promise<Statement> {
  const written = new Map<MailRank, Promise<Statement>>();

  return async ({ mailId, accountId, rank }) => {
    const known =
      written.get(rank) ?? writtenInsert(boss, { mailId: ANY_MAIL, accountId: ANY_ACCOUNT, rank });
    written.set(rank, known);
    known.catch(() => written.delete(rank));
    const { text, values } = await known;
    const list = String(values[0]).replaceAll(ANY_MAIL, mailId).replaceAll(ANY_ACCOUNT, accountId);

    return { text, values: [list] };
  };
}

async function writtenInsert(boss: PgBoss, mail: QueuedMail): Promise<Statement> {
  const statements: Statement[] = [];
  const paper: JobDb = {
    async executeSql(text, values = []) {
      statements.push({ text, values: values as Statement["values"] });
      return { rows: [] };
    },
  };
  await add(boss, mail, { db: paper });
  const [insert] = statements;
  if (!insert || statements.length > 1) throw new Error("the queue needs more than one insert to add a job");

  return insert;
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
