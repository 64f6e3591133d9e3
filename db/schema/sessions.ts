import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accountId } from "./accounts";
import { moment } from "./columns";

/** One row is one login of one browser. `choosePassword` may do nothing but choose a new password. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text().notNull().unique(),
    accountId: accountId(),
    rights: text({ enum: ["full", "choosePassword"] }).notNull(),
    begunAt: moment().notNull(),
    lastSeenAt: moment().notNull(),
    expiresAt: moment().notNull(),
    endedAt: moment(),
    /** The account's login before this one, for its owner to recognise. */
    previousLoginAt: moment(),
  },
  (table) => [index("sessions_account").on(table.accountId)],
);
