import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accountId } from "./accounts";
import { moment } from "./columns";

/**
 * One row is one letter in which the insurer sends a new member the means to set the account up, once. The
 * provisional password is derived from the row's id and a server key; only its hash is kept.
 */
export const letters = pgTable(
  "letters",
  {
    id: uuid().primaryKey(),
    accountId: accountId(),
    /** In capitals, without hyphens. */
    provisionalUserId: text().notNull().unique(),
    passwordHash: text().notNull(),
    issuedAt: moment().notNull(),
    /** When it stood in a file for printing; until then it can still be written into one. */
    printedAt: moment(),
    expiresAt: moment().notNull(),
    /** When the account was set up with it. */
    usedAt: moment(),
    replacedAt: moment(),
  },
  (table) => [
    uniqueIndex("letters_one_live_per_account")
      .on(table.accountId)
      .where(sql`${table.usedAt} IS NULL AND ${table.replacedAt} IS NULL`),
    index("letters_account").on(table.accountId, table.issuedAt),
    index("letters_expires").on(table.expiresAt),
  ],
);
