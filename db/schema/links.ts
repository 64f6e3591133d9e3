import { sql } from "drizzle-orm";
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";

/**
 * One row is one mailed link to a login ID. The token itself is derived from the row's id and a server key.
 * A link has no deadline before its mail is first handed over: until then nobody can hold it.
 */
export const links = pgTable(
  "links",
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    requestedAt: timestamp({ withTimezone: true }).notNull(),
    sentAt: timestamp({ withTimezone: true }),
    expiresAt: timestamp({ withTimezone: true }),
    openedAt: timestamp({ withTimezone: true }),
    replacedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex("links_one_live_per_account")
      .on(table.accountId)
      .where(sql`${table.openedAt} IS NULL AND ${table.replacedAt} IS NULL`),
    index("links_account").on(table.accountId, table.requestedAt),
  ],
);
