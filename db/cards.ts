import type { Db } from "./client";
import { cards } from "./schema";

export async function insertCards(db: Db, rows: (typeof cards.$inferInsert)[]): Promise<void> {
  await db.insert(cards).values(rows);
}
