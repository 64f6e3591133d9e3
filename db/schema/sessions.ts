import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";

/** One row is one login of one browser. `choosePassword` may do nothing but choose a new password. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text().notNull().unique(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    rights: text({ enum: ["full", "choosePassword"] }).notNull(),
    begunAt: timestamp({ withTimezone: true }).notNull(),
    lastSeenAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
    /** The account's login before this one, for its owner to recognise. */
    previousLoginAt: timestamp({ withTimezone: true }),
  },
  (table) => [index("sessions_account").on(table.accountId)],
);
