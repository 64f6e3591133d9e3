import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { accountId } from "./accounts";
import { moment } from "./columns";

/** One row is the consent of an account's owner to one version of the terms of use. */
export const termsConsents = pgTable(
  "terms_consents",
  {
    accountId: accountId(),
    version: text().notNull(),
    consentedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.version] })],
);
