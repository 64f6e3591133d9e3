import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { identityStatements } from "@/db/accounts/find-by-card-or-login-id";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { addMembers, someone } from "@/tests/support/members/member";

/** Enough to be worth an index. */
const MEMBERS = 400;

const indexes = {
  byCard: ["cards_cardDigest_unique", "accounts_pkey"],
  byLoginId: ["accounts_login_id_key"],
};

eachEngine((open) => {
  /** A plan made for any value, and not for few rows: whatever grows, it stays the same. */
  it.each(["byCard", "byLoginId"] as const)(
    "an identity check finds its account %s by indexes alone",
    async (name) => {
      const { db, ...deps } = testDeps(open());
      await addMembers(
        { db, ...deps },
        Array.from({ length: MEMBERS }, () => someone()),
      );
      const plan = await db.transaction(async (tx) => {
        await tx.execute(sql`ANALYZE accounts, cards`);
        await tx.execute(sql`SET LOCAL enable_seqscan = off`);
        await tx.execute(sql`SET LOCAL enable_bitmapscan = off`);
        await tx.execute(sql`SET LOCAL plan_cache_mode = force_generic_plan`);
        await tx.execute(sql.raw(`PREPARE looking (text) AS ${identityStatements[name]}`));
        const explained = await tx.execute(sql`EXPLAIN EXECUTE looking ('x')`);
        await tx.execute(sql`DEALLOCATE looking`);
        return JSON.stringify((explained as unknown as { rows: unknown[] }).rows);
      });

      for (const index of indexes[name]) expect(plan).toMatch(new RegExp(`Index Scan using \\W*${index}`));
      expect(plan).not.toContain("Seq Scan");
    },
  );
});
