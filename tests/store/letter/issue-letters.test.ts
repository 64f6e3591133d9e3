import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { accounts, letters } from "@/db/schema";
import { findLetter, reprintLetter } from "@/lib/letter/find-letter";
import { issueLetters, makeLetter } from "@/lib/letter/issue-letters";
import { isLetterPassword } from "@/lib/letter/secret-hash";
import { secretsFrom } from "@/lib/platform/secrets";
import type { Deps } from "@/lib/process/deps";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { addNewcomer, addNewcomers } from "@/tests/support/members/newcomer";

const old = "an old made-up secret of tests, longer than 32 bytes";

const ids = (members: { accountId: string }[]) => members.map(({ accountId }) => accountId);

async function issue({ db, secrets, clock }: Deps, accountIds: string[]) {
  const now = clock.now();
  const made = accountIds.map((accountId) => makeLetter({ accountId }, secrets, now));

  return db.transaction((tx) => issueLetters(tx, made, secrets, now));
}

eachEngine((open) => {
  it("leaves one letter for each account, with nothing in the store that opens it", async () => {
    const deps = testDeps(open(), { clock: movableClock("2026-11-22T12:00:00+09:00") });
    const accountIds = ids(await addNewcomers(deps, 3));

    const printed = await issue(deps, accountIds);

    expect(printed.map(({ accountId }) => accountId)).toEqual(accountIds);
    for (const letter of printed) {
      const found = await findLetter(letter.accountId, deps);
      expect(found).toMatchObject({
        state: "usable",
        provisionalUserId: letter.provisionalUserId,
        expiresAt: new Date("2027-02-21T00:00:00+09:00"),
      });
      expect(JSON.stringify(found)).not.toContain(letter.provisionalPassword);
      expect(found && (await isLetterPassword(found, letter.provisionalPassword))).toBe(true);
      expect(
        found && (await isLetterPassword({ ...found, id: randomUUID() }, letter.provisionalPassword)),
      ).toBe(false);
    }
  });

  it("kills the account's earlier letter and no one else's", async () => {
    const deps = testDeps(open());
    const [one = "", other = ""] = ids(await addNewcomers(deps, 2));
    const [first] = await issue(deps, [one, other]);
    const [second] = await issue(deps, [one]);

    const rows = await deps.db.select().from(letters);
    const replaced = rows.filter(({ replacedAt }) => replacedAt !== null);
    expect(replaced.map((row) => row.provisionalUserId)).toEqual([first?.provisionalUserId]);
    expect((await findLetter(one, deps))?.provisionalUserId).toBe(second?.provisionalUserId);
    expect((await findLetter(other, deps))?.state).toBe("usable");
  });

  it("many times at once leaves one that lives", async () => {
    const deps = testDeps(open());
    const accountIds = ids(await addNewcomers(deps, 3));

    await Promise.all(
      [accountIds, accountIds.toReversed(), accountIds, accountIds.toReversed()].map((order) =>
        issue(deps, order),
      ),
    );

    const rows = await deps.db.select().from(letters);
    const live = rows.filter(({ replacedAt }) => replacedAt === null);
    expect(rows).toHaveLength(12);
    expect(live.map(({ accountId }) => accountId).sort()).toEqual(accountIds.toSorted());
  });

  it("makes a letter anew whose provisional user ID another one has", async () => {
    const deps = testDeps(open());
    const { db, secrets, clock } = deps;
    const [one = "", other = ""] = ids(await addNewcomers(deps, 2));
    const [taken] = await issue(deps, [one]);
    const made = makeLetter({ accountId: other }, secrets, clock.now());
    const provisionalUserId = taken?.provisionalUserId ?? "";
    const same = { row: { ...made.row, provisionalUserId }, printed: { ...made.printed, provisionalUserId } };

    const printed = await db.transaction((tx) => issueLetters(tx, [same], secrets, clock.now()));

    expect(printed).toHaveLength(1);
    expect(printed[0]?.provisionalUserId).not.toBe(provisionalUserId);
    expect(await findLetter(other, deps)).toMatchObject({ provisionalUserId: printed[0]?.provisionalUserId });
    expect((await findLetter(one, deps))?.provisionalUserId).toBe(provisionalUserId);
  });

  it("can be printed again as long as the key that made it is known", async () => {
    const deps = testDeps(open(), { secrets: secretsFrom([old]) });
    const { accountId } = await addNewcomer(deps);
    const [printed] = await issue(deps, [accountId]);
    const letter = await findLetter(accountId, deps);
    if (!letter) throw new Error("no letter");

    const fresh = "a new made-up secret of tests, longer than 32 bytes";
    expect(await reprintLetter(letter, secretsFrom([fresh, old]))).toEqual(printed);
    expect(await reprintLetter(letter, secretsFrom([fresh]))).toBeNull();
  });

  it("goes with its account", async () => {
    const deps = testDeps(open());
    const { accountId } = await addNewcomer(deps);
    await issue(deps, [accountId]);
    await deps.db.delete(accounts).where(eq(accounts.id, accountId));

    expect(await findLetter(accountId, deps)).toBeNull();
    expect(await deps.db.$count(letters)).toBe(0);
  });
});
