import { index, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** One row is one message from the mail service that was taken in. A repeated one finds its row and changes nothing. */
export const webhookEvents = pgTable(
  "webhook_events",
  {
    id: text().primaryKey(),
    receivedAt: moment().notNull(),
  },
  (table) => [index("webhook_events_received").on(table.receivedAt)],
);
