import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { language, moment } from "./columns";

/**
 * One row is one household's account; its owner is the insured person. No name is kept. Until its owner has set it up
 * with the insurer's letter it has no login ID that counts, no address, no password and no first login.
 */
export const accounts = pgTable(
  "accounts",
  {
    id: uuid().primaryKey().defaultRandom(),
    loginId: text(),
    /** Of the insurer that the account came from; null for accounts older than this column. */
    insurerNumber: text(),
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
    /** Counted up when no browser is to be known to the account any more: one knows the number that held at its login. */
    browserGeneration: integer().notNull().default(0),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("accounts_login_id_key").on(sql`lower(${table.loginId})`),
    index("accounts_mail_address").on(sql`lower(${table.mailAddress})`),
    index("accounts_insurer").on(table.insurerNumber),
  ],
);

/** Whose a row of another table is: it goes with the account. */
export function accountId() {
  return uuid()
    .notNull()
    .references(() => accounts.id, { onDelete: "cascade" });
}
