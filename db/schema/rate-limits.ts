import { bigint, index, integer, pgTable, real, text } from "drizzle-orm/pg-core";

/** One row counts the tries of one key (an HMAC) in a window that begins with the first of them. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    /** When the window ends: milliseconds since 1970. */
    expire: bigint({ mode: "number" }).notNull(),
    /** Past its limit until then, whatever the window says: milliseconds since 1970. */
    heldUntil: bigint({ mode: "number" }),
    /** How many tries a window of this key usually has, where somebody asks. */
    usual: real().notNull().default(0),
  },
  (table) => [index("rate_limits_expire").on(table.expire)],
);
