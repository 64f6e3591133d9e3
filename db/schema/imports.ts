import { date, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { moment } from "./columns";
import { insurers } from "./insurers";

/** One row is one list of a society that was applied. */
export const imports = pgTable(
  "imports",
  {
    id: uuid().primaryKey(),
    insurerNumber: text()
      .notNull()
      .references(() => insurers.number),
    fileName: text().notNull(),
    /** SHA-256 of the file: the same list is recognised when it comes again. */
    fileHash: text().notNull(),
    /** The day on which the list was true. */
    asOf: date().notNull(),
    counts: jsonb().$type<Record<string, number>>().notNull(),
    /** The columns and the digits that were remembered before: an undo puts them back. */
    rememberedBefore: jsonb()
      .$type<{ columnMapping: Record<string, string | number> | null; numberDigits: number | null }>()
      .notNull(),
    appliedAt: moment().notNull(),
    appliedBy: text().notNull(),
    undoneAt: moment(),
    undoneBy: text(),
  },
  (table) => [index("imports_insurer").on(table.insurerNumber, table.appliedAt)],
);

/** One row is what an account looked like before the last import of its society changed it. */
export const importChanges = pgTable(
  "import_changes",
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    before: jsonb().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.accountId] }),
    index("import_changes_account").on(table.accountId),
  ],
);
