import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { links } from "./links";

/** One row is the ten minutes that an opened link allows its browser. */
export const visits = pgTable(
  "visits",
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text().notNull().unique(),
    linkId: uuid()
      .notNull()
      .unique()
      .references(() => links.id, { onDelete: "cascade" }),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    begunAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    passwordResetAt: timestamp({ withTimezone: true }),
  },
  (table) => [index("visits_account").on(table.accountId)],
);
