import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { identityStatements } from "@/db/accounts/find-by-card-or-login-id";
import { eachUntouchedEngine, testDeps } from "@/tests/support/database/engines";
import { planOf } from "@/tests/support/database/plan";
import { addMembers, someone } from "@/tests/support/members/member";

/** Enough to be worth an index. */
const MEMBERS = 400;

const indexes = {
  byCard: ["cards_cardDigest_unique", "accounts_pkey"],
  byLoginId: ["accounts_login_id_key"],
};

eachUntouchedEngine((open) => {
  it.each(["byCard", "byLoginId"] as const)(
    "an identity check finds its account %s by indexes alone",
    async (name) => {
      const { db, ...deps } = testDeps(open());
      await addMembers(
        { db, ...deps },
        Array.from({ length: MEMBERS }, () => someone()),
      );
      await db.execute(sql`ANALYZE accounts, cards`);

      const plan = await planOf(db, identityStatements[name], 1);

      for (const index of indexes[name]) expect(plan).toMatch(new RegExp(`Index Scan using \\W*${index}`));
      expect(plan).not.toContain("Seq Scan");
    },
  );
});
