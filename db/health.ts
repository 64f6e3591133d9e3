import { sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { mails } from "./schema";

/** Fails unless the database answers and holds the product's tables. */
export async function askDatabase(db: Db): Promise<void> {
  await db.select({ id: mails.id }).from(mails).limit(1);
}

/** Fails unless the job queue stands. */
export async function askQueue(db: Db): Promise<void> {
  await db.execute(sql`SELECT 1 FROM pgboss.queue LIMIT 1`);
}
