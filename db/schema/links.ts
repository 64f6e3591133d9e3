import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accountId } from "./accounts";
import { moment } from "./columns";

/** What the button behind a link does: shows a login ID, proves an address, lets the mailbox in force decide on another. */
export const linkPurposes = ["idReminder", "addressProof", "addressChange", "addressChangeProof"] as const;

/**
 * One row is one mailed link. The token itself is derived from the row's id and a server key.
 * A link has no deadline before its mail is first handed over: until then nobody can hold it. One that lets a mailbox
 * decide has its deadline from the beginning: the moment at which there is nothing left to decide.
 */
export const links = pgTable(
  "links",
  {
    id: uuid().primaryKey(),
    accountId: accountId(),
    purpose: text({ enum: linkPurposes }).notNull().default("idReminder"),
    tokenHash: text().notNull().unique(),
    requestedAt: moment().notNull(),
    sentAt: moment(),
    expiresAt: moment(),
    openedAt: moment(),
    replacedAt: moment(),
  },
  (table) => [
    uniqueIndex("links_one_live_per_purpose")
      .on(table.accountId, table.purpose)
      .where(sql`${table.openedAt} IS NULL AND ${table.replacedAt} IS NULL`),
    index("links_account").on(table.accountId, table.requestedAt),
    index("links_requested").on(table.requestedAt),
  ],
);
