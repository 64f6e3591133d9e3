import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accountId } from "./accounts";
import { moment } from "./columns";

/**
 * One row is one mailed link to a login ID. The token itself is derived from the row's id and a server key.
 * A link has no deadline before its mail is first handed over: until then nobody can hold it.
 */
export const links = pgTable(
  "links",
  {
    id: uuid().primaryKey(),
    accountId: accountId(),
    tokenHash: text().notNull().unique(),
    requestedAt: moment().notNull(),
    sentAt: moment(),
    expiresAt: moment(),
    openedAt: moment(),
    replacedAt: moment(),
  },
  (table) => [
    uniqueIndex("links_one_live_per_account")
      .on(table.accountId)
      .where(sql`${table.openedAt} IS NULL AND ${table.replacedAt} IS NULL`),
    index("links_account").on(table.accountId, table.requestedAt),
  ],
);
