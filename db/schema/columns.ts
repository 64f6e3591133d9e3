import { text, timestamp } from "drizzle-orm/pg-core";

/** A moment in time, the same in every zone. */
export function moment() {
  return timestamp({ withTimezone: true });
}

/** A language that members are spoken to in. */
export function language() {
  return text({ enum: ["ja", "en"] });
}
