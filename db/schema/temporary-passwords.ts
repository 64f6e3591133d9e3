import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accountId } from "./accounts";
import { moment } from "./columns";

/** One row is one mailed temporary password; the words are derived from the row's id and a server key. */
export const temporaryPasswords = pgTable(
  "temporary_passwords",
  {
    id: uuid().primaryKey(),
    accountId: accountId(),
    passwordHash: text().notNull(),
    cause: text({ enum: ["idReminder", "forgotPassword"] }).notNull(),
    issuedAt: moment().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    replacedAt: moment(),
  },
  (table) => [
    uniqueIndex("temporary_passwords_one_live_per_account")
      .on(table.accountId)
      .where(sql`${table.usedAt} IS NULL AND ${table.replacedAt} IS NULL`),
    index("temporary_passwords_account").on(table.accountId),
    index("temporary_passwords_expires").on(table.expiresAt),
  ],
);
