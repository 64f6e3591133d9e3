import { sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { askNeeds, type Found, type Need, needsOf } from "./connection/needs";
import { runStatement } from "./connection/statement";
import { mails } from "./schema";

/** Fails unless the database answers and holds the product's tables. */
export async function askDatabase(db: Db): Promise<void> {
  await db.select({ id: mails.id }).from(mails).limit(1);
}

/** What the database lacks that the product cannot do without: a server that took over may be another one. */
export async function findNeeds(db: Db): Promise<Need[]> {
  const [found] = await runStatement<Found>(db, askNeeds);

  return found ? needsOf(found) : [];
}

/** Fails unless the job queue stands. */
export async function askQueue(db: Db): Promise<void> {
  await db.execute(sql`SELECT 1 FROM pgboss.queue LIMIT 1`);
}
