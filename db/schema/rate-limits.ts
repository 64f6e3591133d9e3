import { bigint, index, integer, pgTable, text } from "drizzle-orm/pg-core";

/** One row counts the tries of one key (an HMAC) until it expires. Shape and statements: rate-limiter-flexible. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    /** Milliseconds since 1970. */
    expire: bigint({ mode: "number" }),
  },
  (table) => [index("rate_limits_expire").on(table.expire)],
);
