import { eq, getTableColumns } from "drizzle-orm";
import { expect, it } from "vitest";
import { accounts, cards, imports, memberships } from "@/db/schema";
import { changeInsurer } from "@/lib/insurers/register-insurers";
import { undoImport } from "@/lib/members/import/undo-import";
import { parseOrder } from "@/lib/members/mapping/mapping";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { addInsurer, INSURER, importList, listOf, row, sourceOf } from "@/tests/support/members/list";
import { putInTheMiddle } from "@/tests/support/members/scene";
import { everyWayIn, waysIn } from "@/tests/support/members/ways-in";

const START = "2026-11-22T20:00:00+09:00";
const hundred = Array.from({ length: 100 }, (_, n) => row(n + 1));

eachEngine((open) => {
  async function prepare() {
    const clock = movableClock(START);
    const deps = testDeps(open(), { clock });
    await addInsurer(deps);
    const run = (rows: string[], given: Partial<Parameters<typeof importList>[2]> = {}) =>
      importList(open(), deps, { source: sourceOf(listOf(rows), "cp932"), ...given });

    return { deps, run, clock };
  }

  it("plans without changing anything, then carries it out", async () => {
    const { deps, run } = await prepare();
    const { outcome } = await run(hundred, { apply: false });

    expect(outcome).toMatchObject({
      kind: "planned",
      plan: { encoding: "cp932", rows: 100, members: 0, counts: { new: 100, refused: 0 }, guards: [] },
    });
    expect(await deps.db.$count(accounts)).toBe(0);
    expect((await run(hundred)).outcome.kind).toBe("applied");
    expect(await deps.db.$count(accounts)).toBe(100);
    expect(await deps.db.$count(cards)).toBe(100);
  });

  it("the same list again changes nothing", async () => {
    const { run } = await prepare();
    await run(hundred);

    expect((await run(hundred)).outcome).toMatchObject({
      kind: "unchanged",
      plan: { counts: { unchanged: 100, new: 0 }, last: { isSameFile: true } },
    });
  });

  it("a second month: transfers keep the old card, leavers leave, corrections correct, and undo takes all of it back", async () => {
    const { deps, run, clock } = await prepare();
    await run(hundred);
    clock.set("2026-12-02T09:00:00+09:00");
    /** But for the browsers that leaving made unknown: they stay so. */
    const { browserGeneration: _, ...columns } = getTableColumns(accounts);
    const state = async () => ({
      accounts: await deps.db.select(columns).from(accounts).orderBy(accounts.id),
      cards: await deps.db.select().from(cards).orderBy(cards.id),
      memberships: await deps.db.select().from(memberships).orderBy(memberships.accountId),
    });
    const before = await state();
    const second = [
      ...hundred.slice(5, 95),
      row(3, { symbol: "2000", number: "0000903", joinedOn: "令和8年10月15日" }),
      row(4, { birthDate: "S50.1.1" }),
      row(5, { leftOn: "2026-10-20" }),
      row(201),
    ];
    const { outcome } = await run(second, { asOf: "2026-12-01" });

    expect(outcome).toMatchObject({
      kind: "applied",
      plan: { counts: { unchanged: 90, transfer: 1, changed: 1, leaver: 8, new: 1, refused: 0 } },
    });
    const after = await state();
    expect(after.cards.filter(({ validTo }) => validTo === "2026-10-14")).toHaveLength(1);
    expect(after.memberships.filter(({ leftOn }) => leftOn === "2026-10-20")).toHaveLength(1);
    expect(after.accounts.filter(({ suspendedAt }) => suspendedAt)).toHaveLength(8);

    const undone = await undoImport(
      { insurerNumber: INSURER, askedBy: "tanaka" },
      { database: open(), ...deps },
    );
    expect(undone).toMatchObject({ kind: "undone", removed: 1, restored: 10, kept: 0 });
    expect(await state()).toEqual(before);
    expect(
      await undoImport({ insurerNumber: INSURER, askedBy: "tanaka" }, { database: open(), ...deps }),
    ).toEqual({
      kind: "nothing",
    });
  });

  it("a leaver of whom nothing is left to go on comes back to nothing that was under way", async () => {
    const { deps, run, clock } = await prepare();
    await changeInsurer(INSURER, { leaversKeepAccessDays: 0, leaversDeletedAfterDays: 365 }, deps);
    await run(hundred);
    clock.set("2026-12-02T09:00:00+09:00");
    const all = await deps.db.select({ id: accounts.id }).from(accounts);
    for (const { id: accountId } of all.slice(0, 3))
      await putInTheMiddle(deps, { accountId, mailAddress: `${accountId}@example.jp` });
    const under = () => Promise.all(all.slice(0, 3).map(({ id }) => waysIn(deps, id)));
    expect(await under()).toEqual([everyWayIn, everyWayIn, everyWayIn]);

    await run([], { allowed: ["leavers"], apply: true });
    expect(await under()).toEqual([[], [], []]);
  });

  it("a leaver who returns gets in again, with the card of the new list", async () => {
    const { deps, run, clock } = await prepare();
    await run(hundred);
    await run(hundred.slice(1), { asOf: "2026-11-10" });
    expect((await deps.db.select().from(accounts)).filter(({ suspendedAt }) => suspendedAt)).toHaveLength(1);
    clock.set("2026-12-02T09:00:00+09:00");
    const { outcome } = await run([row(1, { symbol: "77" }), ...hundred.slice(1)], { asOf: "2026-12-01" });

    expect(outcome).toMatchObject({ kind: "applied", plan: { counts: { rejoiner: 1, unchanged: 99 } } });
    expect((await deps.db.select().from(accounts)).filter(({ suspendedAt }) => suspendedAt)).toHaveLength(0);
    expect((await deps.db.select().from(memberships)).filter(({ leftOn }) => leftOn)).toHaveLength(0);
    expect((await deps.db.select().from(cards)).filter(({ validTo }) => validTo === null)).toHaveLength(100);
  });

  it("refuses rows that two people claim, keeps who is in them a member, and imports the rest only when told to", async () => {
    const { deps, run } = await prepare();
    await run(hundred);
    const doubled = [
      ...hundred.slice(0, 98),
      row(5),
      row(99, { birthDate: "33.4.3" }),
      row(100, { number: "" }),
    ];
    const { outcome, problems } = await run([...doubled, row(300)]);

    expect(outcome).toMatchObject({ kind: "guarded", guards: ["refusedRows"] });
    expect(problems).toMatchObject([
      { line: 6, column: "番号", reason: "duplicateCard", hint: "100" },
      { line: 100, column: "番号", reason: "duplicateCard", hint: "6" },
      { line: 101, column: "生年月日", shape: "99.9.9", reason: "dateEraMissing" },
      { line: 102, column: "番号", reason: "numberMissing" },
    ]);
    expect(await deps.db.$count(accounts)).toBe(100);
    expect((await run([...doubled, row(300)], { allowed: ["refusedRows"] })).outcome).toMatchObject({
      kind: "applied",
      plan: { counts: { new: 1, refused: 4, leaver: 0, unchanged: 97 }, namingNobody: 0 },
    });
  });

  it("refuses what looks like the wrong list until it is named", async () => {
    const { run } = await prepare();
    await run(hundred);
    const guardsOf = async (rows: string[], given = {}) => {
      const { outcome } = await run(rows, given);
      return outcome.kind === "guarded" ? outcome.guards : outcome.kind;
    };

    expect(await guardsOf(hundred.slice(0, 89))).toEqual(["leavers"]);
    expect(await guardsOf(hundred.slice(0, 99), { asOf: "2026-10-31" })).toEqual(["older"]);
    const others = hundred.map((line) => line.replace(INSURER, "06132757"));
    expect(await guardsOf(others)).toEqual(["otherInsurer", "leavers", "refusedRows"]);
    expect(await guardsOf(hundred.slice(0, 89), { allowed: ["leavers"] })).toBe("applied");
  });

  it("zeros that a spreadsheet took from the whole list are noticed by what the last list was like", async () => {
    const { run } = await prepare();
    await run(hundred);
    const { outcome, problems } = await run(
      Array.from({ length: 100 }, (_, n) => row(n + 1, { number: String(n + 1) })),
    );

    expect(outcome.kind).toBe("guarded");
    expect(problems).toHaveLength(100);
    expect(problems[0]).toMatchObject({ reason: "numberZerosLost", hint: "7" });
  });

  it("broken off anywhere and run again, it comes to the same end", async () => {
    const { deps, run } = await prepare();
    await run(hundred);
    const second = [...hundred.slice(5), row(3, { symbol: "2000" }), row(201)];
    const facts = async () => [
      await deps.db.$count(accounts),
      await deps.db.$count(cards),
      await deps.db.$count(memberships),
    ];
    const before = await facts();
    for (const phase of ["reading", "comparing", "merging"]) {
      const report = (progress: { phase: string; step?: number }) => {
        if (progress.phase === phase && (progress.step ?? 9) >= 9) throw new Error("broken off");
      };
      await expect(run(second, { report })).rejects.toThrow("broken off");
      expect(await facts()).toEqual(before);
    }

    expect((await run(second)).outcome).toMatchObject({
      kind: "applied",
      plan: { counts: { new: 1, transfer: 1 } },
    });
    expect(await facts()).toEqual([101, 102, 101]);
  });

  it("a list whose columns were named once is read the same way again", async () => {
    const { run } = await prepare();
    const plain = (rows: string[]) => ({ source: sourceOf(`${rows.join("\n")}\n`), allowed: [] });
    const given = parseOrder(
      "insurerNumber,symbol,number,branchNumber,sex,birthDate,joinedOn,leftOn,memberCode",
    );

    expect((await run([], plain(hundred))).outcome).toEqual({ kind: "noHeader", columns: 9 });
    expect((await run([], { ...plain(hundred), given })).outcome.kind).toBe("applied");
    expect((await run([], plain(hundred))).outcome.kind).toBe("unchanged");
  });

  it("undo leaves the account of who set it up meanwhile, as a leaver's", async () => {
    const { deps, run, clock } = await prepare();
    await run(hundred);
    const [first] = await deps.db.select().from(accounts).limit(1);
    await deps.db
      .update(accounts)
      .set({ firstLoggedInAt: clock.now() })
      .where(eq(accounts.id, first?.id ?? ""));

    expect(
      await undoImport({ insurerNumber: INSURER, askedBy: "tanaka" }, { database: open(), ...deps }),
    ).toMatchObject({
      kind: "undone",
      removed: 99,
      kept: 1,
    });
    expect(await deps.db.select().from(accounts)).toMatchObject([
      { id: first?.id, suspendedAt: clock.now() },
    ]);
  });

  it.each([
    ["stands still", { seconds: 0 }],
    ["is set back", { seconds: -5 }],
  ])("the later of two lists is the last one where the clock %s between them", async (_name, since) => {
    const { deps, run, clock } = await prepare();
    await run(hundred);
    clock.forward(since);
    await run([...hundred, row(101)], { asOf: "2026-12-01" });
    // Whoever knows the table's size reads it from its beginning, where the earlier list stands.
    await deps.db.execute("ANALYZE imports");

    expect(
      await undoImport({ insurerNumber: INSURER, askedBy: "tanaka" }, { database: open(), ...deps }),
    ).toMatchObject({ kind: "undone", asOf: "2026-12-01", removed: 1 });
  });

  it("only once, and only the last: undo stops at an import that another one followed", async () => {
    const { deps, run } = await prepare();
    const undo = () =>
      undoImport({ insurerNumber: INSURER, askedBy: "tanaka" }, { database: open(), ...deps });
    await run(hundred.slice(0, 99));
    deps.clock = movableClock("2026-11-23T20:00:00+09:00");
    await run(hundred);

    expect((await undo()).kind).toBe("undone");
    expect((await undo()).kind).toBe("nothing");
    expect(await deps.db.$count(accounts)).toBe(99);
  });

  it("an insurer that nobody registered has no list", async () => {
    const { run } = await prepare();

    expect((await run(hundred, { insurerNumber: "06132757" })).outcome).toEqual({
      kind: "unknownInsurer",
      insurerNumber: "06132757",
    });
  });

  it("stores no card, no birthday and no code in clear", async () => {
    const { deps, run } = await prepare();
    await run([row(1, { symbol: "九七五三一", number: "7654321", code: "HIMITSU" })]);
    const stored = JSON.stringify([
      await deps.db.select().from(accounts),
      await deps.db.select().from(cards),
      await deps.db.select().from(memberships),
      await deps.db.select().from(imports),
    ]);

    for (const secret of ["九七五三一", "7654321", "HIMITSU"]) expect(stored).not.toContain(secret);
  });
});
