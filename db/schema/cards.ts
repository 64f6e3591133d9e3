import { date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accountId } from "./accounts";
import { moment } from "./columns";

/** One row is one insurance document's numbers, as a keyed digest. Earlier ones stay after a transfer. */
export const cards = pgTable(
  "cards",
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: accountId(),
    cardDigest: text().notNull().unique(),
    validFrom: date().notNull(),
    validTo: date(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [index("cards_account").on(table.accountId)],
);
