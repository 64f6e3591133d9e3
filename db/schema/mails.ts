import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accountId } from "./accounts";
import { language, moment } from "./columns";
import { links } from "./links";
import { temporaryPasswords } from "./temporary-passwords";

export const mailKinds = [
  "idReminder",
  "temporaryPassword",
  "loginIdShown",
  "passwordChanged",
  "newDevice",
  "addressProof",
  "accountSetUp",
  "suspendedBySupport",
  "resumedBySupport",
  "sessionsEndedBySupport",
  "passwordEndedBySupport",
  "addressChangedBySupport",
  "addressChangeProof",
  "addressChangeAsked",
  "addressChangeReminder",
  "addressChangeStopped",
  "addressChanged",
  "addressRegistered",
] as const;

/** One row is one mail, from the moment it is queued. What happened to it is kept as times. */
export const mails = pgTable(
  "mails",
  {
    id: uuid().primaryKey(),
    kind: text({ enum: mailKinds }).notNull(),
    accountId: accountId(),
    language: language().notNull(),
    /** Emptied when the mail is no longer needed. */
    toAddress: text(),
    linkId: uuid().references(() => links.id, { onDelete: "set null" }),
    temporaryPasswordId: uuid().references(() => temporaryPasswords.id, { onDelete: "set null" }),
    /** When the thing happened that the mail tells of. */
    happenedAt: moment().notNull(),
    queuedAt: moment().notNull(),
    firstAttemptAt: moment(),
    attempts: integer().notNull().default(0),
    /** Why the last attempt did not get through, in the mail service's or our own word for it, and when the next is due. */
    lastProblem: text(),
    retryAt: moment(),
    /** After this moment the mail is never sent; null before the first attempt of a mail without a fixed deadline. */
    deadlineAt: moment(),
    /** The closing time that the mail tells of, fixed at the first attempt so that a retry says the same. */
    closedFrom: moment(),
    closedUntil: moment(),
    acceptedAt: moment(),
    providerId: text(),
    deliveryDelayedAt: moment(),
    deliveredAt: moment(),
    bouncedAt: moment(),
    complainedAt: moment(),
    /** Given up, by us or by the mail service. */
    failedAt: moment(),
    /** Why it bounced, was complained about or failed. */
    failureReason: text(),
  },
  (table) => [
    index("mails_account").on(table.accountId, table.queuedAt),
    index("mails_link").on(table.linkId),
    index("mails_temporary_password").on(table.temporaryPasswordId),
    index("mails_provider").on(table.providerId),
    index("mails_queued").on(table.queuedAt),
    index("mails_addressed").on(table.queuedAt).where(sql`${table.toAddress} IS NOT NULL`),
    index("mails_waiting")
      .on(table.queuedAt)
      .where(sql`${table.acceptedAt} IS NULL AND ${table.failedAt} IS NULL`),
  ],
);
