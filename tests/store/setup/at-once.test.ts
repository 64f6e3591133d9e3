import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { letters, links } from "@/db/schema";
import type { Deps } from "@/lib/process/deps";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { watchingLostRaces } from "@/tests/support/database/lost-races";
import { accountOf } from "@/tests/support/members/login";
import { giveLetter } from "@/tests/support/members/newcomer";
import {
  type Newcomer,
  newcomerWithLetter,
  press,
  takeStep,
  tryLetter,
  walkToProof,
} from "@/tests/support/members/setup";

type Scene = { newcomer: Newcomer; token: string; proof: string; serial: number };
type Act = (scene: Scene, deps: Deps) => Promise<unknown>;

const step =
  (name: Parameters<typeof takeStep>[1], entered = {}): Act =>
  ({ newcomer: { member }, token }, deps) =>
    takeStep(deps, name, { token, member, entered });

/** Everything that two tabs, a mailbox and the insurer can do to one setting up. */
const acts = {
  logIn: ({ newcomer }, deps) => tryLetter(deps, newcomer),
  terms: step("terms"),
  loginId: ({ newcomer: { member }, token, serial }, deps) =>
    takeStep(deps, "login-id", { token, member, entered: { loginId: `another${1000 + serial}` } }),
  password: step("password", { password: "turtle pond door seven" }),
  address: step("address", { mailAddress: "other@example.jp" }),
  confirm: step("confirm"),
  press: ({ proof }, deps) => press(deps, proof),
  newLetter: ({ newcomer }, deps) => giveLetter(deps, newcomer.member.accountId),
} satisfies Record<string, Act>;

const names = Object.keys(acts) as (keyof typeof acts)[];
const atOnce = fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 3 });
const ROUNDS = { postgres: 30, embedded: 5 };

eachEngine((open, engine) => {
  it("any two or three acts at once come to their ends, and leave the account either set up or not", async () => {
    const { db, lost } = watchingLostRaces(open().db);
    const deps = { ...testDeps(open()), db };
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(atOnce, async (drawn) => {
        serial += 1;
        const newcomer = await newcomerWithLetter(deps);
        const scene = {
          newcomer,
          serial,
          ...(await walkToProof(deps, newcomer, { loginId: `sakura${1000 + serial}` })),
        };
        await Promise.all(drawn.map((name) => acts[name](scene, deps)));

        await expectWhole(newcomer.member.accountId, deps);
        expect(lost).toEqual([]);
      }),
      { numRuns: ROUNDS[engine], endOnFailure: true },
    );
  });
});

async function expectWhole(accountId: string, deps: Deps): Promise<void> {
  const account = await accountOf(deps, accountId);
  const ofAccount = await deps.db.select().from(letters).where(eq(letters.accountId, accountId));
  const proofs = await deps.db.select().from(links).where(eq(links.accountId, accountId));
  const isSetUp = account?.firstLoggedInAt !== null;

  expect(ofAccount.filter(({ usedAt }) => usedAt !== null)).toHaveLength(isSetUp ? 1 : 0);
  expect(proofs.filter(({ openedAt }) => openedAt !== null)).toHaveLength(isSetUp ? 1 : 0);
  expect(ofAccount.filter(({ usedAt, replacedAt }) => !usedAt && !replacedAt).length).toBeLessThanOrEqual(1);
  for (const part of [account?.mailAddress, account?.passwordHash, account?.mailAddressConfirmedAt])
    expect(part !== null).toBe(isSetUp);
}
