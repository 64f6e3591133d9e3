import { randomUUID } from "node:crypto";
import type { Db as JobDb, PgBoss } from "pg-boss";
import type { Db } from "@/db/connection/db";
import type { Statement } from "@/db/connection/statement";
import { inTransaction } from "@/db/connection/transaction";
import { jobTransaction } from "@/db/job-transaction";
import { madeOnce } from "@/lib/platform/made-once";
import type { QueuedMail } from "./queue-mail";
import { together } from "./together";

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

export async function openMailJobs(boss: PgBoss): Promise<void> {
  await boss.createQueue(MAIL_QUEUE, mailQueue);
  await boss.updateQueue(MAIL_QUEUE, mailQueue);
}

export function mailJobs(boss: PgBoss, db: Db): MailJobs {
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

export function addJob(boss: PgBoss, tx: Db, mail: QueuedMail): Promise<void> {
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
export function jobInserts(boss: PgBoss): (mail: QueuedMail) => Promise<Statement> {
  const ofRank = madeOnce<Statement>();

  return async ({ mailId, accountId, rank }) => {
    const any = { mailId: ANY_MAIL, accountId: ANY_ACCOUNT, rank };
    const { text, values } = await ofRank(rank, () => writtenInsert(boss, any));
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
