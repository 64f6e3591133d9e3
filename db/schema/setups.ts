import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accountId } from "./accounts";
import { moment } from "./columns";
import { letters } from "./letters";

/**
 * One row is what somebody has entered so far who sets an account up with a letter. The login ID stands in the account
 * at once, where no two can have the same; it counts when the setting up is done.
 */
export const setups = pgTable(
  "setups",
  {
    letterId: uuid()
      .primaryKey()
      .references(() => letters.id, { onDelete: "cascade" }),
    accountId: accountId(),
    identifiedAt: moment().notNull(),
    loginIdChosenAt: moment(),
    passwordHash: text(),
    mailAddress: text(),
  },
  (table) => [index("setups_account").on(table.accountId)],
);
