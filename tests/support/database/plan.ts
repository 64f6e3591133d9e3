import { sql } from "drizzle-orm";
import type { Db } from "@/db/connection/db";

/** How a statement is carried out that was planned for any value, and not for few rows: whatever grows, it stays the same. */
export function planOf(db: Db, text: string, values: number): Promise<string> {
  const nothing = Array.from({ length: values }, () => "NULL").join(", ");

  return db.transaction(async (tx) => {
    await tx.execute(sql`SET LOCAL enable_seqscan = off`);
    await tx.execute(sql`SET LOCAL enable_bitmapscan = off`);
    await tx.execute(sql`SET LOCAL plan_cache_mode = force_generic_plan`);
    await tx.execute(sql.raw(`PREPARE looking AS ${text}`));
    const explained = await tx.execute(sql.raw(`EXPLAIN EXECUTE looking (${nothing})`));
    await tx.execute(sql`DEALLOCATE looking`);

    return (explained as unknown as { rows: { "QUERY PLAN": string }[] }).rows
      .map((row) => row["QUERY PLAN"])
      .join("\n");
  });
}
