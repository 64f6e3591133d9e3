import { pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** One row is a mail service as all instances see it: when the next mail may go, and why sending rests. */
export const mailService = pgTable("mail_service", {
  name: text().primaryKey(),
  nextSlotAt: moment(),
  /** Sending rests since then, until it works again. */
  pausedSince: moment(),
  pauseReason: text(),
  /** Then one mail is tried, to see whether sending works again. */
  probeAt: moment(),
});
