import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "@/db/connection/db";
import { accounts, insurers, links, mails, temporaryPasswords } from "@/db/schema";

/** Everything that decides whether and how a mail is sent, or null when the mail is gone. */
export async function findMailToSend(db: Db, mailId: string) {
  const [found] = await db
    .select({
      mail: mails,
      link: links,
      temporaryPassword: temporaryPasswords,
      account: { mailUndeliverableAt: accounts.mailUndeliverableAt },
      /** Whom its reader may ask. */
      insurer: insurers,
    })
    .from(mails)
    .innerJoin(accounts, eq(accounts.id, mails.accountId))
    .leftJoin(insurers, eq(insurers.number, accounts.insurerNumber))
    .leftJoin(links, eq(links.id, mails.linkId))
    .leftJoin(temporaryPasswords, eq(temporaryPasswords.id, mails.temporaryPasswordId))
    .where(eq(mails.id, mailId));

  return found ?? null;
}

export type MailToSend = NonNullable<Awaited<ReturnType<typeof findMailToSend>>>;

export type FirstAttempt = {
  at: Date;
  deadlineAt: Date;
  /** The closing time that the mail tells of. */
  closed: { from: Date; until: Date } | null;
};

/**
 * Counts an attempt. What the first one sets, all later ones keep, so that a retry says the same byte for byte.
 * Null when the mail has been accepted or given up meanwhile.
 */
export async function beginAttempt(db: Db, mailId: string, first: FirstAttempt) {
  const isFirst = sql`${mails.firstAttemptAt} IS NULL`;
  const keep = (column: PgColumn, value: Date | null): SQL =>
    sql`CASE WHEN ${isFirst} THEN ${sql.param(value, column)}::timestamptz ELSE ${column} END`;
  const [attempt] = await db
    .update(mails)
    .set({
      attempts: sql`${mails.attempts} + 1`,
      firstAttemptAt: keep(mails.firstAttemptAt, first.at),
      deadlineAt: keep(mails.deadlineAt, first.deadlineAt),
      closedFrom: keep(mails.closedFrom, first.closed?.from ?? null),
      closedUntil: keep(mails.closedUntil, first.closed?.until ?? null),
      retryAt: null,
    })
    .where(and(eq(mails.id, mailId), isOpen))
    .returning();

  return attempt ?? null;
}

/** Starts a link's hour, once, unless the link is dead already. Returns the link as it stands, or null. */
export async function startLink(db: Db, linkId: string, sentAt: Date, expiresAt: Date) {
  const [link] = await db
    .update(links)
    .set({
      sentAt: sql`coalesce(${links.sentAt}, ${sql.param(sentAt, links.sentAt)}::timestamptz)`,
      expiresAt: sql`coalesce(${links.expiresAt}, ${sql.param(expiresAt, links.expiresAt)}::timestamptz)`,
    })
    .where(and(eq(links.id, linkId), isNull(links.openedAt), isNull(links.replacedAt)))
    .returning();

  return link ?? null;
}

export async function recordAccepted(db: Db, mailId: string, at: Date, providerId: string | null) {
  await db
    .update(mails)
    .set({ acceptedAt: at, providerId, lastProblem: null, retryAt: null })
    .where(and(eq(mails.id, mailId), isNull(mails.acceptedAt)));
}

export async function recordRetry(db: Db, mailId: string, problem: string, retryAt: Date) {
  await db
    .update(mails)
    .set({ lastProblem: problem, retryAt })
    .where(and(eq(mails.id, mailId), isOpen));
}

/** `problem` is what stood in the way last, if this was an attempt. */
export async function recordGivenUp(db: Db, mailId: string, at: Date, reason: string, problem?: string) {
  await db
    .update(mails)
    .set({ failedAt: at, failureReason: reason, lastProblem: problem, retryAt: null })
    .where(and(eq(mails.id, mailId), isOpen));
}

/** Takes back that a mail was given up. */
export async function reopenMail(db: Db, mailId: string) {
  await db
    .update(mails)
    .set({ failedAt: null, failureReason: null, retryAt: null })
    .where(and(eq(mails.id, mailId), isNull(mails.acceptedAt)));
}

const isOpen = and(isNull(mails.acceptedAt), isNull(mails.failedAt));
