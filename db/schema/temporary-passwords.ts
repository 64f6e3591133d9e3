import { sql } from "drizzle-orm";
import { pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";

/** One row is one mailed temporary password; the words are derived from the row's id and a server key. */
export const temporaryPasswords = pgTable(
  "temporary_passwords",
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    passwordHash: text().notNull(),
    cause: text({ enum: ["idReminder", "forgotPassword"] }).notNull(),
    issuedAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
    replacedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex("temporary_passwords_one_live_per_account")
      .on(table.accountId)
      .where(sql`${table.usedAt} IS NULL AND ${table.replacedAt} IS NULL`),
  ],
);
