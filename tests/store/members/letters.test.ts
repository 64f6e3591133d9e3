import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { accounts, letters } from "@/db/schema";
import { listedMembers } from "@/lib/members/letters/listed-members";
import { type AddressedLetter, writeLetters } from "@/lib/members/letters/write-letters";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import {
  addInsurer,
  columnWords,
  INSURER,
  importList,
  listOf,
  row,
  sourceOf,
} from "@/tests/support/members/list";

eachEngine((open) => {
  async function prepare() {
    const deps = testDeps(open());
    await addInsurer(deps);
    const source = sourceOf(listOf([row(1), row(2), row(3)]));
    await importList(open(), deps, { source });
    const list = { source, mapping: {}, words: columnWords, insurerNumber: INSURER, today: "2026-11-22" };
    const written: AddressedLetter[] = [];
    const run = (write = (some: AddressedLetter[]) => void written.push(...some)) =>
      writeLetters(listedMembers(list), { write, finish: () => undefined }, deps);

    return { deps, run, written };
  }

  it("everybody new gets one letter, addressed as the list names them, once", async () => {
    const { deps, run, written } = await prepare();

    expect(await run()).toBe(3);
    expect(written.map(({ member }) => [member.card.number, member.memberCode])).toEqual(
      expect.arrayContaining([
        ["0000001", "K1"],
        ["0000002", "K2"],
        ["0000003", "K3"],
      ]),
    );
    expect(await run()).toBe(0);
    expect(await deps.db.$count(letters)).toBe(3);
    const stored = JSON.stringify(await deps.db.select().from(letters));
    for (const { provisionalPassword } of written) expect(stored).not.toContain(provisionalPassword);
  });

  it("who has logged in gets none", async () => {
    const { deps, run } = await prepare();
    const [first] = await deps.db.select().from(accounts).limit(1);
    await deps.db
      .update(accounts)
      .set({ firstLoggedInAt: deps.clock.now() })
      .where(eq(accounts.id, first?.id ?? ""));

    expect(await run()).toBe(2);
  });

  it("letters that could not be written down are the same at the next run", async () => {
    const { run, written } = await prepare();
    const lost: AddressedLetter[] = [];
    const fail = (some: AddressedLetter[]) => {
      lost.push(...some);
      throw new Error("disk full");
    };
    await expect(run(fail)).rejects.toThrow("disk full");

    expect(await run()).toBe(3);
    const passwords = (of: AddressedLetter[]) =>
      of.map(({ provisionalPassword }) => provisionalPassword).sort();
    expect(passwords(written)).toEqual(passwords(lost));
  });
});
