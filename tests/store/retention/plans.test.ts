import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { deleteSomeExpired, type ExpiringKind } from "@/db/retention";
import { mails } from "@/db/schema";
import { findNewestEventsOf } from "@/db/security-events";
import { eachUntouchedEngine, testDeps } from "@/tests/support/database/engines";
import { planOf } from "@/tests/support/database/plan";
import { addMember, someone } from "@/tests/support/members/member";

/** What grows with the members and what they do. */
const indexes: [ExpiringKind, string][] = [
  ["visits", "visits_expires"],
  ["sessions", "sessions_begun"],
  ["links", "links_requested"],
  ["temporaryPasswords", "temporary_passwords_expires"],
  ["letters", "letters_expires"],
  ["mails", "mails_queued"],
  ["securityEvents", "security_events_at"],
];

eachUntouchedEngine((open) => {
  it.each(indexes)("what has been kept long enough of the %s is found by %s", async (kind, index) => {
    const { db } = open();
    const { sql: text, params } = deleteSomeExpired(db, kind, new Date(0)).toSQL();
    const plan = await planOf(db, text, params.length);

    expect(plan).toMatch(new RegExp(`Index (Only )?Scan using ${index}\\b`));
    expect(plan).toMatch(/Index Cond: .* = ANY/);
  });

  it("the mails that still have a recipient are found among all that have none", async () => {
    const deps = testDeps(open());
    const { db } = deps;
    const { accountId } = await addMember(deps, someone());
    const emptied = { kind: "passwordChanged", accountId, language: "ja", toAddress: null } as const;
    const at = { happenedAt: deps.clock.now(), queuedAt: deps.clock.now() };
    await db
      .insert(mails)
      .values(Array.from({ length: 400 }, () => ({ ...emptied, ...at, id: randomUUID() })));
    await db.execute(sql`ANALYZE mails`);

    const { sql: text, params } = deleteSomeExpired(db, "mailRecipients", new Date(0)).toSQL();

    expect(await planOf(db, text, params.length)).toMatch(/Index (Only )?Scan using mails_addressed\b/);
  });

  it("the events of one member are searched for as theirs, never all members' gone through", async () => {
    const { db } = open();
    const whose = { accountId: "00000000-0000-4000-8000-000000000000", cardDigests: ["a"] };
    const { sql: text, params } = findNewestEventsOf(db, whose, {
      since: new Date(0),
      until: null,
      most: 9,
    }).toSQL();

    expect(await planOf(db, text, params.length)).not.toContain("SubPlan");
  });

  it("deleting a row never walks a table that refers to it", async () => {
    const { rows } = (await open().db.execute(sql`
      SELECT key.conrelid::regclass || '.' || attname AS column
      FROM pg_constraint key JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_index WHERE indrelid = conrelid AND indkey[0] = conkey[1] AND indpred IS NULL)
    `)) as unknown as { rows: { column: string }[] };

    expect(rows).toEqual([]);
  });
});
