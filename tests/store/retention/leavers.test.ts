import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { accounts, cards } from "@/db/schema";
import { insertSecurityEvent } from "@/db/security-events";
import { changeInsurer } from "@/lib/insurers/register-insurers";
import { countForgotten, forget } from "@/lib/retention/delete-expired";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { queueReminder } from "@/tests/support/mail/worker";
import { addInsurer, INSURER, importList, listOf, row, sourceOf } from "@/tests/support/members/list";
import { giveLetter } from "@/tests/support/members/newcomer";
import { putInTheMiddle } from "@/tests/support/members/scene";
import { everyWayIn, waysIn } from "@/tests/support/members/ways-in";

const rows = Array.from({ length: 12 }, (_, n) => row(n + 1));

eachEngine((open) => {
  async function prepare(days: { leaversKeepAccessDays: number; leaversDeletedAfterDays: number }) {
    const clock = movableClock("2026-11-01T09:00:00+09:00");
    const deps = testDeps(open(), { clock });
    await addInsurer(deps);
    await changeInsurer(INSURER, days, deps);
    await importList(open(), deps, { source: sourceOf(listOf(rows)) });
    const [first] = await deps.db.select().from(accounts).orderBy(accounts.id);
    const id = first?.id ?? "";
    const [card] = await deps.db.select().from(cards).where(sql`account_id = ${id}`);
    await queueReminder(deps, { accountId: id, mailAddress: "leaver@example.jp" });
    await giveLetter(deps, id);
    await insertSecurityEvent(deps.db, { at: clock.now(), kind: "loggedIn", accountId: id });
    await insertSecurityEvent(deps.db, {
      at: clock.now(),
      kind: "identityCheckRefused",
      cardDigest: card?.cardDigest ?? "",
    });
    await deps.db.execute(sql`UPDATE memberships SET left_on = '2026-11-10' WHERE account_id = ${id}`);

    return { deps, clock, id, secrets: [id, card?.cardDigest ?? "", "leaver@example.jp"] };
  }

  /** What a dump of the database would hold. */
  async function dump(): Promise<string> {
    const { db } = open();
    const found =
      await db.execute(sql`SELECT query_to_xml(format('SELECT * FROM %I.%I', schemaname, tablename), true, true, '')::text AS text
      FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`);

    return JSON.stringify((found as unknown as { rows: unknown[] }).rows);
  }

  it("a leaver is let in for as many days as the insurer says, and then no more", async () => {
    const { deps, clock } = await prepare({ leaversKeepAccessDays: 30, leaversDeletedAfterDays: 365 });
    const suspended = () => deps.db.$count(accounts, sql`suspended_at IS NOT NULL`);
    clock.set("2026-12-09T23:59:00+09:00");
    await forget(deps);
    expect(await suspended()).toBe(0);

    clock.set("2026-12-10T00:00:00+09:00");
    await forget(deps);
    expect(await suspended()).toBe(1);
  });

  it("nothing that was under way waits for the leaver's return", async () => {
    const { deps, clock } = await prepare({ leaversKeepAccessDays: 30, leaversDeletedAfterDays: 365 });
    const id = (await deps.db.select().from(accounts).orderBy(accounts.id))[1]?.id ?? "";
    await deps.db.execute(sql`UPDATE memberships SET left_on = '2026-11-10' WHERE account_id = ${id}`);
    clock.set("2026-12-10T00:00:00+09:00");
    await putInTheMiddle(deps, { accountId: id, mailAddress: "leaver@example.jp" });
    expect(await waysIn(deps, id)).toEqual(everyWayIn);

    await forget(deps);
    expect(await waysIn(deps, id)).toEqual([]);
  });

  it("a leaver's data is gone from every table when its days are over, and nobody else's is", async () => {
    const { deps, clock, secrets } = await prepare({ leaversKeepAccessDays: 0, leaversDeletedAfterDays: 20 });
    clock.set("2026-11-29T23:59:00+09:00");
    expect(await countForgotten(deps)).toMatchObject({ leavers: 0 });
    await forget(deps);
    const before = await dump();
    expect(secrets.filter((secret) => !before.includes(secret))).toEqual([]);

    clock.set("2026-11-30T00:00:00+09:00");
    expect(await countForgotten(deps)).toMatchObject({ leavers: 1 });
    expect(await deps.db.$count(accounts)).toBe(12);
    expect(await forget(deps)).toMatchObject({ leavers: 1 });
    const after = await dump();
    expect(secrets.filter((secret) => after.includes(secret))).toEqual([]);
    expect(await deps.db.$count(accounts)).toBe(11);
  });
});
