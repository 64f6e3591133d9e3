import { sql } from "drizzle-orm";
import { fromDrizzle, type Db as JobDb } from "pg-boss";
import type { Db } from "./connection/db";

/** Lets the job queue work inside an open transaction: its jobs exist if and only if that commits. */
export function jobTransaction(tx: Db): JobDb {
  return fromDrizzle(tx as Parameters<typeof fromDrizzle>[0], sql);
}
