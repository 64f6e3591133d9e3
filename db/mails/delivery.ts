import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "@/db/connection/db";
import { writtenOnce } from "@/db/connection/prepared";
import { accounts, insurers, links, mailService, mails, temporaryPasswords } from "@/db/schema";

/** Everything that decides whether and how a mail is sent, or null when the mail is gone. */
export async function findMailToSend(db: Db, mailId: string) {
  const [found] = await mailToSend(db).execute({ mailId });

  return found ?? null;
}

const isAskedFor = eq(mails.id, sql.placeholder("mailId"));

const mailToSend = writtenOnce((db) =>
  db
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
    .where(isAskedFor),
);

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
export async function beginAttempt(db: Db, mailId: string, { at, deadlineAt, closed }: FirstAttempt) {
  const [attempt] = await attemptToBegin(db).execute({
    mailId,
    at: at.toISOString(),
    deadlineAt: deadlineAt.toISOString(),
    closedFrom: closed?.from.toISOString() ?? null,
    closedUntil: closed?.until.toISOString() ?? null,
  });

  return attempt ?? null;
}

const attemptToBegin = writtenOnce((db) => {
  const keep = (column: PgColumn, value: string): SQL =>
    sql`CASE WHEN ${mails.firstAttemptAt} IS NULL THEN ${moment(value)} ELSE ${column} END`;

  return db
    .update(mails)
    .set({
      attempts: sql`${mails.attempts} + 1`,
      firstAttemptAt: keep(mails.firstAttemptAt, "at"),
      deadlineAt: keep(mails.deadlineAt, "deadlineAt"),
      closedFrom: keep(mails.closedFrom, "closedFrom"),
      closedUntil: keep(mails.closedUntil, "closedUntil"),
      retryAt: null,
    })
    .where(and(isAskedFor, isOpen))
    .returning();
});

/** Starts a link's hour, once, unless the link is dead already. Returns the link as it stands, or null. */
export async function startLink(db: Db, linkId: string, sentAt: Date, expiresAt: Date) {
  const [link] = await linkToStart(db).execute({
    linkId,
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  });

  return link ?? null;
}

const linkToStart = writtenOnce((db) =>
  db
    .update(links)
    .set({
      sentAt: sql`coalesce(${links.sentAt}, ${moment("sentAt")})`,
      expiresAt: sql`coalesce(${links.expiresAt}, ${moment("expiresAt")})`,
    })
    .where(and(eq(links.id, sql.placeholder("linkId")), isNull(links.openedAt), isNull(links.replacedAt)))
    .returning(),
);

/** Says whether sending rests, which ends with the first mail that is accepted. */
export async function recordAccepted(db: Db, mailId: string, at: Date, providerId: string | null) {
  const [recorded] = await acceptedToRecord(db).execute({ mailId, at: at.toISOString(), providerId });

  return { sendingRests: recorded?.sendingRests ?? true };
}

const acceptedToRecord = writtenOnce((db) =>
  db
    .update(mails)
    .set({
      acceptedAt: moment("at"),
      providerId: sql`${sql.placeholder("providerId")}::text`,
      lastProblem: null,
      retryAt: null,
    })
    .where(and(isAskedFor, isNull(mails.acceptedAt)))
    .returning({
      sendingRests: sql<boolean>`EXISTS (SELECT FROM ${mailService} WHERE ${isNotNull(mailService.pausedSince)})`,
    }),
);

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

function moment(name: string): SQL {
  return sql`${sql.placeholder(name)}::timestamptz`;
}
