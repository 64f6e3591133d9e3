import { bigint, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/**
 * One row is how often the same was refused past a limit within an hour: of one account, or from one network where it is
 * nobody's. The first of them is a security event.
 */
export const refusalCounts = pgTable(
  "refusal_counts",
  {
    key: text().primaryKey(),
    /** Null until the event is there. */
    eventId: bigint({ mode: "number" }),
    times: integer().notNull().default(1),
    lastAt: moment().notNull(),
  },
  (table) => [index("refusal_counts_event").on(table.eventId)],
);
