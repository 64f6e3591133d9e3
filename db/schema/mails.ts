import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { links } from "./links";
import { temporaryPasswords } from "./temporary-passwords";

export const mailKinds = ["idReminder", "temporaryPassword", "loginIdShown", "passwordChanged"] as const;

/** One row is one mail, from the moment it is queued. What happened to it is kept as times. */
export const mails = pgTable(
  "mails",
  {
    id: uuid().primaryKey(),
    kind: text({ enum: mailKinds }).notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    language: text({ enum: ["ja", "en"] }).notNull(),
    /** Emptied when the mail is no longer needed. */
    toAddress: text(),
    linkId: uuid().references(() => links.id, { onDelete: "set null" }),
    temporaryPasswordId: uuid().references(() => temporaryPasswords.id, { onDelete: "set null" }),
    /** When the thing happened that the mail tells of. */
    happenedAt: timestamp({ withTimezone: true }).notNull(),
    queuedAt: timestamp({ withTimezone: true }).notNull(),
    firstAttemptAt: timestamp({ withTimezone: true }),
    attempts: integer().notNull().default(0),
    /** Why the last attempt did not get through, in the mail service's or our own word for it, and when the next is due. */
    lastProblem: text(),
    retryAt: timestamp({ withTimezone: true }),
    /** After this moment the mail is never sent; null before the first attempt of a mail without a fixed deadline. */
    deadlineAt: timestamp({ withTimezone: true }),
    /** The closing time that the mail tells of, fixed at the first attempt so that a retry says the same. */
    closedFrom: timestamp({ withTimezone: true }),
    closedUntil: timestamp({ withTimezone: true }),
    acceptedAt: timestamp({ withTimezone: true }),
    providerId: text(),
    deliveryDelayedAt: timestamp({ withTimezone: true }),
    deliveredAt: timestamp({ withTimezone: true }),
    bouncedAt: timestamp({ withTimezone: true }),
    complainedAt: timestamp({ withTimezone: true }),
    /** Given up, by us or by the mail service. */
    failedAt: timestamp({ withTimezone: true }),
    /** Why it bounced, was complained about or failed. */
    failureReason: text(),
  },
  (table) => [
    index("mails_account").on(table.accountId, table.queuedAt),
    index("mails_link").on(table.linkId),
    index("mails_provider").on(table.providerId),
    index("mails_waiting")
      .on(table.queuedAt)
      .where(sql`${table.acceptedAt} IS NULL AND ${table.failedAt} IS NULL`),
  ],
);
