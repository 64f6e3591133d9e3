import { createHash } from "node:crypto";
import { eq, ne, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { recordRefusal } from "@/db/refusals";
import { accounts, cards, memberships } from "@/db/schema";
import { insertSecurityEvent } from "@/db/security-events";
import { cardDigest } from "@/lib/identity/digest";
import { changeInsurer } from "@/lib/insurers/register-insurers";
import { countForgotten, forget } from "@/lib/retention/delete-expired";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { addInsurer, INSURER, importList, listOf, row, sourceOf } from "@/tests/support/members/list";
import { giveLetter } from "@/tests/support/members/newcomer";
import { putInTheMiddle } from "@/tests/support/members/scene";
import { everyWayIn, waysIn } from "@/tests/support/members/ways-in";

/** What nobody else's row says. */
const leaver = { symbol: "九七五三一", number: "7654321", code: "HIMITSU", birthDate: "昭和33年4月3日" };
const addresses = ["leaver@example.jp", "new@example.jp"];
const rows = [row(1, leaver), ...Array.from({ length: 11 }, (_, n) => row(n + 2))];

/** What a scan of a dump looks for: a fact as it is, and as whoever wanted to hide it badly would have written it. */
function formsOf(fact: string): string[] {
  const bytes = Buffer.from(fact);
  const hash = createHash("sha256").update(bytes).digest();

  return [fact, ...[bytes, hash].flatMap((some) => [some.toString("hex"), some.toString("base64")])];
}

eachEngine((open) => {
  async function prepare(days: { leaversKeepAccessDays: number; leaversDeletedAfterDays: number }) {
    const clock = movableClock("2026-11-01T09:00:00+09:00");
    const deps = testDeps(open(), { clock });
    await addInsurer(deps);
    await changeInsurer(INSURER, days, deps);
    await importList(open(), deps, { source: sourceOf(listOf(rows)) });
    const owned = cardDigest(deps.secrets, { insurerNumber: INSURER, ...leaver });
    const [card] = await deps.db.select().from(cards).where(eq(cards.cardDigest, owned));
    const id = card?.accountId ?? "";
    await putInTheMiddle(deps, { accountId: id, mailAddress: addresses[0] ?? "" });
    await giveLetter(deps, id);
    const at = clock.now();
    await insertSecurityEvent(deps.db, { at, kind: "loggedIn", accountId: id });
    await insertSecurityEvent(deps.db, { at, kind: "identityCheckRefused", cardDigest: owned });
    for (const whose of [{ accountId: id }, { cardDigest: owned }])
      for (let time = 0; time < 2; time++)
        await recordRefusal(deps.db, { at, kind: "identityCheckLimited", reason: "subject", ...whose });
    await deps.db.execute(sql`UPDATE memberships SET left_on = '2026-11-10' WHERE account_id = ${id}`);
    const [account] = await deps.db.select().from(accounts).where(eq(accounts.id, id));
    const [membership] = await deps.db.select().from(memberships).where(eq(memberships.accountId, id));
    const digests = [account?.birthDateDigest, account?.sexDigest, membership?.memberCodeDigest];
    const kept = [id, owned, ...addresses, ...digests.map((digest) => digest ?? "")];
    const clear = [...Object.values(leaver), "1958-04-03"];

    return { deps, clock, id, kept, clear };
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
    const {
      deps,
      clock,
      id: first,
    } = await prepare({ leaversKeepAccessDays: 30, leaversDeletedAfterDays: 365 });
    const [other] = await deps.db.select().from(accounts).where(ne(accounts.id, first));
    const id = other?.id ?? "";
    await deps.db.execute(sql`UPDATE memberships SET left_on = '2026-11-10' WHERE account_id = ${id}`);
    clock.set("2026-12-10T00:00:00+09:00");
    await putInTheMiddle(deps, { accountId: id, mailAddress: "leaver@example.jp" });
    expect(await waysIn(deps, id)).toEqual(everyWayIn);

    await forget(deps);
    expect(await waysIn(deps, id)).toEqual([]);
  });

  it("a leaver's data is gone from every table when its days are over, and nobody else's is", async () => {
    const { deps, clock, kept, clear } = await prepare({
      leaversKeepAccessDays: 0,
      leaversDeletedAfterDays: 20,
    });
    const shownBy = (dumped: string, facts: string[]) =>
      facts.filter((fact) => formsOf(fact).some((form) => dumped.includes(form)));
    clock.set("2026-11-29T23:59:00+09:00");
    expect(await countForgotten(deps)).toMatchObject({ leavers: 0 });
    await forget(deps);
    const before = await dump();
    expect(shownBy(before, kept)).toEqual(kept);
    expect(shownBy(before, clear)).toEqual([]);

    clock.set("2026-11-30T00:00:00+09:00");
    expect(await countForgotten(deps)).toMatchObject({ leavers: 1 });
    expect(await deps.db.$count(accounts)).toBe(12);
    expect(await forget(deps)).toMatchObject({ leavers: 1 });
    const after = await dump();
    expect(shownBy(after, [...kept, ...clear])).toEqual([]);
    expect(await deps.db.$count(accounts)).toBe(11);
  });
});
