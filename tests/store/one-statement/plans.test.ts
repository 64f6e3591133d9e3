import { expect, it } from "vitest";
import { runStatement } from "@/db/connection/statement";
import { sessionStatement } from "@/db/one-statement/begin-session";
import { visitStatement } from "@/db/one-statement/begin-visit";
import { linkStatement } from "@/db/one-statement/issue-link";
import { eachUntouchedEngine, testDeps } from "@/tests/support/database/engines";
import { planOf } from "@/tests/support/database/plan";
import { giveLink } from "@/tests/support/members/link";
import { addMember, someone } from "@/tests/support/members/member";

eachUntouchedEngine((open, engine) => {
  it("a link is issued and opened and a session begun by indexes alone, in tables that nobody has analysed", async () => {
    const deps = testDeps(open());
    for (let member = 0; member < 20; member++)
      await giveLink(deps, (await addMember(deps, someone())).accountId);

    const [issuing, opening, entering] = [
      await planOf(deps.db, linkStatement.text, linkStatement.values),
      await planOf(deps.db, visitStatement.text, visitStatement.values),
      await planOf(deps.db, sessionStatement.text, sessionStatement.values),
    ];

    for (const plan of [issuing, opening, entering]) expect(plan).not.toContain("Seq Scan");
    expect(issuing).toMatch(/Index Scan using rate_limits_pkey.*\n\s+Index Cond/);
    expect(opening).not.toContain("links_one_live_per_purpose");
  });

  it.runIf(engine === "postgres")(
    "what is planned once is planned by key, however small its table is then",
    async () => {
      const { db } = testDeps(open());

      expect(await runStatement(db, { text: "SHOW enable_seqscan", values: [] })).toEqual([
        { enable_seqscan: "off" },
      ]);
    },
  );
});
