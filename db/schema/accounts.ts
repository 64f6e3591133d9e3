import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { language, moment } from "./columns";

/** One row is one household's account; its owner is the insured person. No name is kept. */
export const accounts = pgTable(
  "accounts",
  {
    id: uuid().primaryKey().defaultRandom(),
    loginId: text().notNull(),
    birthDateDigest: text().notNull(),
    sexDigest: text().notNull(),
    mailAddress: text(),
    mailAddressConfirmedAt: moment(),
    mailUndeliverableAt: moment(),
    mailUndeliverableReason: text(),
    language: language().notNull().default("ja"),
    passwordHash: text(),
    passwordChangedAt: moment(),
    firstLoggedInAt: moment(),
    lastLoggedInAt: moment(),
    suspendedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [uniqueIndex("accounts_login_id_key").on(sql`lower(${table.loginId})`)],
);

/** Whose a row of another table is: it goes with the account. */
export function accountId() {
  return uuid()
    .notNull()
    .references(() => accounts.id, { onDelete: "cascade" });
}
