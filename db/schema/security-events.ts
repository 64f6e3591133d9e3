import { bigint, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/**
 * One row is one thing that happened to an account or at its door. Rows are never changed; only the retention
 * job removes them (a trigger holds this).
 */
export const securityEvents = pgTable(
  "security_events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment().notNull(),
    kind: text().notNull(),
    /** The true reason of a refusal, for support; of what support did itself, why, as the member may read it. */
    reason: text(),
    /** Who of support looked or acted; null when it was nobody of them. The member is not told the name. */
    actor: text(),
    /** Who of support agreed, where two are needed. */
    approvedBy: text(),
    accountId: uuid(),
    cardDigest: text(),
    networkDigest: text(),
  },
  (table) => [
    index("security_events_account").on(table.accountId, table.at),
    index("security_events_card").on(table.cardDigest, table.at),
    index("security_events_at").on(table.at),
  ],
);
