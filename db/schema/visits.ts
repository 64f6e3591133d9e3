import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accountId } from "./accounts";
import { moment } from "./columns";
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
    accountId: accountId(),
    begunAt: moment().notNull(),
    expiresAt: moment().notNull(),
    passwordResetAt: moment(),
  },
  (table) => [index("visits_account").on(table.accountId), index("visits_expires").on(table.expiresAt)],
);
