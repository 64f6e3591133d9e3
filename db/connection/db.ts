import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "@/db/schema";

/** A database or an open transaction, on either engine. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;
