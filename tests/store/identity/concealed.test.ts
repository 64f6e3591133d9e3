import { expect, it } from "vitest";
import { mails, rateLimits } from "@/db/schema";
import { requestLink } from "@/lib/forgot-id/request-link";
import { requestTemporaryPassword } from "@/lib/forgot-password/request-temporary-password";
import { allFinished } from "@/lib/platform/unfinished";
import type { Deps } from "@/lib/process/deps";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { holdTurns } from "@/tests/support/members/held-turns";
import { addMembers, detailsOf, type Member, someone } from "@/tests/support/members/member";

/** A forgotten password costs a hash, and a limit five tries before it is run into. */
const PAIRS = {
  postgres: { forgottenId: 300, forgottenPassword: 30, limits: 40 },
  embedded: { forgottenId: 20, forgottenPassword: 6, limits: 8 },
};
const ANSWER_MS = 700;
/** A timer may ring a little early. */
const EARLY_MS = 5;

const wrong = <T extends { birthDate: string }>(details: T) => ({ ...details, birthDate: "1911-11-11" });

const asks = {
  forgottenId: (member: Member, isRight: boolean, deps: Deps) => {
    const details = detailsOf(member);
    return requestLink(
      { details: isRight ? details : wrong(details), network: member.loginId, language: null },
      deps,
    );
  },
  forgottenPassword: (member: Member, isRight: boolean, deps: Deps) =>
    requestTemporaryPassword(
      { details: isRight ? member : wrong(member), network: member.loginId, language: null },
      deps,
    ),
};

type Ask = (member: Member, isRight: boolean, deps: Deps) => Promise<unknown>;

async function timed(ask: () => Promise<unknown>) {
  const began = performance.now();
  const outcome = await ask();

  return { outcome, tookMs: performance.now() - began };
}

eachEngine((open, engine) => {
  const begin = () => {
    const deps = testDeps(open(), { clock: movableClock() });
    return { ...deps, site: { ...deps.site, identityMismatch: "conceal" as const } };
  };
  /** Half of the members answer rightly, half wrongly, side by side. */
  const answersOf = async (pairs: number, deps: Deps, ask: Ask) => {
    const both = Array.from({ length: pairs * 2 }, () => someone());
    const members = await addMembers(deps, both);

    return Promise.all(members.map((member, i) => timed(() => ask(member, i % 2 === 0, deps))));
  };
  const expectAlike = async (answers: Awaited<ReturnType<typeof answersOf>>, deps: Deps) => {
    const matches = answers.length / 2;
    expect(new Set(answers.map(({ outcome }) => JSON.stringify(outcome))).size).toBe(1);
    for (const { tookMs } of answers) expect(tookMs).toBeGreaterThan(ANSWER_MS - EARLY_MS);
    await allFinished();
    expect(await deps.db.select().from(mails)).toHaveLength(matches);
  };

  it.each([["forgottenId"], ["forgottenPassword"]] as const)(
    "where the site conceals, right and wrong answers of %s are one to the byte, and none comes sooner",
    async (journey) => {
      const deps = begin();
      const ask: Ask = asks[journey];

      await expectAlike(await answersOf(PAIRS[engine][journey], deps, ask), deps);
    },
  );

  it("where a limit conceals they are one too, and the next limit comes no later for who was right", async () => {
    const deps = { ...begin(), site: testDeps(open()).site };
    const askAfterFive: Ask = async (member, isRight) => {
      for (let i = 0; i < 5; i++) await asks.forgottenId(member, false, deps);
      return asks.forgottenId(member, isRight, deps);
    };
    const answers = await answersOf(PAIRS[engine].limits, deps, askAfterFive);

    await expectAlike(answers, deps);
    expect(answers[0]?.outcome).toMatchObject({ kind: "sent", concealment: "limits" });
    const counted = (await deps.db.select().from(rateLimits)).map(({ points }) => points);
    expect(counted.toSorted((a, b) => a - b).slice(0, -1)).toEqual(Array(counted.length - 1).fill(6));
  });

  it("a match that has had its mails is concealed as well", async () => {
    const deps = begin();
    const [member] = await addMembers(deps, [someone()]);
    if (!member) throw new Error("nobody was added");

    const first = await asks.forgottenId(member, true, deps);
    await allFinished();
    expect(await asks.forgottenId(member, true, deps)).toEqual(first);
    expect(await asks.forgottenId(member, false, deps)).toEqual(first);
    expect(await deps.db.select().from(mails)).toHaveLength(1);
  });

  it("what is done for a match keeps its answer no longer, and goes on after it", async () => {
    const deps = begin();
    const [member] = await addMembers(deps, [someone()]);
    if (!member) throw new Error("nobody was added");
    const turns = holdTurns();
    const right = asks.forgottenPassword(member, true, deps);
    await turns.isWaiting();

    expect(await right).toEqual(await asks.forgottenPassword(member, false, deps));
    expect(await deps.db.select().from(mails)).toEqual([]);
    await turns.release();
    await allFinished();
    expect(await deps.db.select().from(mails)).toHaveLength(1);
  });
});
