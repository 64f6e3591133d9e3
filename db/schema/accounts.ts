import { sql } from "drizzle-orm";
import { pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";

/** One row is one household's account; its owner is the insured person. No name is kept. */
export const accounts = pgTable(
  "accounts",
  {
    id: uuid().primaryKey().defaultRandom(),
    loginId: text().notNull(),
    birthDateDigest: text().notNull(),
    sexDigest: text().notNull(),
    mailAddress: text(),
    mailAddressConfirmedAt: timestamp({ withTimezone: true }),
    mailUndeliverableAt: timestamp({ withTimezone: true }),
    mailUndeliverableReason: text(),
    language: text({ enum: ["ja", "en"] })
      .notNull()
      .default("ja"),
    passwordHash: text(),
    passwordChangedAt: timestamp({ withTimezone: true }),
    firstLoggedInAt: timestamp({ withTimezone: true }),
    lastLoggedInAt: timestamp({ withTimezone: true }),
    suspendedAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [uniqueIndex("accounts_login_id_key").on(sql`lower(${table.loginId})`)],
);
