import type { Db } from "./connection/db";
import { cards } from "./schema";

export async function insertCards(db: Db, rows: (typeof cards.$inferInsert)[]): Promise<void> {
  await db.insert(cards).values(rows);
}
