import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accountId } from "./accounts";
import { moment } from "./columns";
import { links } from "./links";

/**
 * One row is one address that somebody wants to have registered instead of their account's. It is open until it took
 * effect, was stopped by the mailbox in force, or was replaced by a later one. It waits from its proof until `dueAt`.
 */
export const addressChanges = pgTable(
  "address_changes",
  {
    id: uuid().primaryKey(),
    accountId: accountId(),
    mailAddress: text().notNull(),
    /** Mailed to the new address: its button proves this very row. */
    proofLinkId: uuid()
      .notNull()
      .unique()
      .references(() => links.id, { onDelete: "cascade" }),
    /** Mailed to the address in force: its buttons agree to this very row, or stop it. */
    decisionLinkId: uuid()
      .unique()
      .references(() => links.id, { onDelete: "set null" }),
    requestedAt: moment().notNull(),
    provenAt: moment(),
    dueAt: moment(),
    /** How many reminders went out after the first mail. */
    reminders: integer().notNull().default(0),
    effectiveAt: moment(),
    stoppedAt: moment(),
    replacedAt: moment(),
  },
  (table) => {
    const isOpen = sql`${table.effectiveAt} IS NULL AND ${table.stoppedAt} IS NULL AND ${table.replacedAt} IS NULL`;

    return [
      uniqueIndex("address_changes_one_open").on(table.accountId).where(isOpen),
      index("address_changes_due").on(table.dueAt).where(isOpen),
      index("address_changes_account").on(table.accountId, table.requestedAt),
    ];
  },
);
