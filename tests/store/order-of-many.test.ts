import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { lockAccounts } from "@/db/accounts/lock";
import { accounts, memberships } from "@/db/schema";
import { changeInsurer } from "@/lib/insurers/register-insurers";
import { undoImport } from "@/lib/members/import/undo-import";
import { forget } from "@/lib/retention/delete-expired";
import { type MovableClock, movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { watchingLostRaces } from "@/tests/support/database/lost-races";
import { queueReminder } from "@/tests/support/mail/worker";
import { addInsurer, INSURER, importList, listOf, row, sourceOf } from "@/tests/support/members/list";
import { until } from "@/tests/support/until";

const MANY = 12;
const list = (given = {}) => Array.from({ length: MANY }, (_, n) => row(n + 1, given));

eachEngine((open, engine) => {
  async function prepare() {
    const clock = movableClock("2026-11-22T20:00:00+09:00");
    const { db, lost } = watchingLostRaces(open().db);
    const deps = { ...testDeps(open(), { clock }), db };
    await addInsurer(deps);
    await changeInsurer(INSURER, { leaversKeepAccessDays: 10, leaversDeletedAfterDays: 20 }, deps);
    const run = (rows: string[], asOf: string) =>
      importList(open(), deps, { source: sourceOf(listOf(rows)), asOf });
    await run(list(), "2026-11-01");
    const found = await deps.db.select({ id: accounts.id }).from(accounts).orderBy(accounts.id);
    const ids = found.map(({ id }) => id);
    for (const accountId of ids) await queueReminder(deps, { accountId, mailAddress: "x@example.jp" });

    return { deps, clock, ids, run, lost };
  }

  type Prepared = Awaited<ReturnType<typeof prepare>>;

  const leave = ({ deps }: Prepared) => deps.db.update(memberships).set({ leftOn: "2026-11-25" });
  const after = (clock: MovableClock, days: number) => clock.forward({ hours: days * 24 });

  /** What changes many accounts at once, and what comes before it. */
  const works: Record<string, (prepared: Prepared) => Promise<() => Promise<unknown>>> = {
    "a list of members":
      async ({ run }) =>
      () =>
        run(list({ birthDate: "S50.1.1" }), "2026-12-01"),
    "a list taken back": async ({ deps, run }) => {
      await run(list({ symbol: "2000", joinedOn: "2026-11-15" }), "2026-12-01");
      return () =>
        undoImport(
          { insurerNumber: INSURER, askedBy: "tanaka" },
          { database: open(), clock: deps.clock, secrets: deps.secrets },
        );
    },
    "the end of leavers' access": async (prepared) => {
      await leave(prepared);
      after(prepared.clock, 14);
      return () => forget(prepared.deps);
    },
    "the end of leavers' data": async (prepared) => {
      await leave(prepared);
      after(prepared.clock, 14);
      await forget(prepared.deps);
      after(prepared.clock, 14);
      return () => forget(prepared.deps);
    },
  };

  it.runIf(engine === "postgres").each(Object.entries(works))(
    "%s and who holds the first of many accounts do not wait for each other",
    async (_name, begin) => {
      const prepared = await prepare();
      const { deps, ids, lost } = prepared;
      const work = await begin(prepared);
      const [first = "", ...others] = ids;
      const isWaiting = async () => {
        const waiting = sql`datname = current_database() AND wait_event_type = 'Lock'`;
        return (await deps.db.$count(sql`pg_stat_activity`, waiting)) > 0;
      };

      let working: Promise<unknown> = Promise.resolve();
      await deps.db.transaction(async (tx) => {
        await lockAccounts(tx, [first]);
        working = work();
        await until(isWaiting, { missing: "work that waits for the first account" });
        await tx.execute(sql`UPDATE pgboss.job SET priority = priority WHERE group_id = ${sql.param(first)}`);
        await lockAccounts(tx, others);
      });

      await expect(working).resolves.toBeDefined();
      expect(lost).toEqual([]);
    },
  );

  it.runIf(engine === "embedded").each(Object.entries(works))("%s comes to its end", async (_name, begin) => {
    const work = await begin(await prepare());

    await expect(work()).resolves.toBeDefined();
  });
});
