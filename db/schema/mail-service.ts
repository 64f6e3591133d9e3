import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** One row is a mail service as all instances see it: when the next mail may go, and why sending rests. */
export const mailService = pgTable("mail_service", {
  name: text().primaryKey(),
  nextSlotAt: timestamp({ withTimezone: true }),
  /** Sending rests since then, until it works again. */
  pausedSince: timestamp({ withTimezone: true }),
  pauseReason: text(),
  /** Then one mail is tried, to see whether sending works again. */
  probeAt: timestamp({ withTimezone: true }),
});
