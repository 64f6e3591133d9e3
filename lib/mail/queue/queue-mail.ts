import { randomUUID } from "node:crypto";
import type { Db } from "@/db/connection/db";
import type { Statement } from "@/db/connection/statement";
import { insertMail, type NewMailRow } from "@/db/mails/mail";
import { type MailRank, rankOf } from "@/lib/mail/mail-kinds";

export type QueuedMail = {
  mailId: string;
  /** Mails of one account go out one at a time, so that a member with many does not hold up the others. */
  accountId: string;
  rank: MailRank;
};

/** The job queue as the rest of the product sees it. */
export type MailQueue = {
  /** Adds the job that sends a mail, in the caller's transaction: it exists if and only if that commits. */
  enqueue(tx: Db, mail: QueuedMail): Promise<void>;
  /** The statement that adds it, unsent. Its one value is a JSON list of jobs. */
  jobInsert(mail: QueuedMail): Promise<Statement>;
};

/** With an id of its own where the transaction that queues it may have to be tried again. */
export type NewMail = Omit<NewMailRow, "id" | "queuedAt"> & { id?: string };

/** A mail's row and its job: they belong together, whoever writes them. */
export function mailToQueue(mail: NewMail, now: Date): { mail: NewMailRow; job: QueuedMail } {
  const id = mail.id ?? randomUUID();

  return {
    mail: { ...mail, id, queuedAt: now },
    job: jobOf({ ...mail, id }),
  };
}

export function jobOf({ id, accountId, kind }: Pick<NewMailRow, "id" | "accountId" | "kind">): QueuedMail {
  return { mailId: id, accountId, rank: rankOf(kind) };
}

/** Writes a mail and its job in the caller's transaction, together, and returns the mail's id. */
export async function queueMail(
  tx: Db,
  newMail: NewMail,
  deps: { mail: MailQueue },
  now: Date,
): Promise<string> {
  const { mail, job } = mailToQueue(newMail, now);
  await insertMail(tx, mail);
  await deps.mail.enqueue(tx, job);

  return mail.id;
}
