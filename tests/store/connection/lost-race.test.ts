import { expect, it } from "vitest";
import { lockAccount } from "@/db/accounts/lock";
import { againAfterLostRace, inTransaction } from "@/db/connection/transaction";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { watchingLostRaces } from "@/tests/support/database/lost-races";
import { addMember, someone } from "@/tests/support/members/member";

const deadlock = Object.assign(new Error("deadlock detected"), { code: "40P01" });

it.each([
  ["the driver's word", deadlock],
  ["a query builder's wrapping", new Error("failed", { cause: deadlock })],
  ["a serialization failure", Object.assign(new Error("serialize"), { code: "40001" })],
])("what lost a race is done again: %s", async (_title, reason) => {
  let tries = 0;
  const outcome = await againAfterLostRace(async () => {
    tries += 1;
    if (tries < 3) throw reason;
    return tries;
  });

  expect(outcome).toBe(3);
});

it("what loses five times gives up, and any other failure is told at once", async () => {
  let tries = 0;
  const failing = (reason: Error) =>
    againAfterLostRace(() => {
      tries += 1;
      return Promise.reject(reason);
    });

  await expect(failing(deadlock)).rejects.toBe(deadlock);
  expect(tries).toBe(5);
  await expect(failing(new Error("gone"))).rejects.toThrow("gone");
  expect(tries).toBe(6);
});

eachEngine((open, engine) => {
  it("two transactions that wait for each other both come to their ends", async () => {
    const { db, lost } = watchingLostRaces(open().db);
    const deps = testDeps(open());
    const [one, other] = [await addMember(deps, someone()), await addMember(deps, someone())];
    let held = 0;
    const bothHeld = async () => {
      held += 1;
      while (engine === "postgres" && held < 2) await new Promise(setImmediate);
    };
    const lockInOrder = (first: string, second: string) =>
      inTransaction(db, async (tx) => {
        await lockAccount(tx, first);
        await bothHeld();
        await lockAccount(tx, second);
        return "done";
      });

    const ends = await Promise.all([
      lockInOrder(one.accountId, other.accountId),
      lockInOrder(other.accountId, one.accountId),
    ]);

    expect(ends).toEqual(["done", "done"]);
    // Who lost may be back before the other wakes up, and both wait for each other once more.
    expect([...new Set(lost)]).toEqual(engine === "postgres" ? ["40P01"] : []);
  });
});
