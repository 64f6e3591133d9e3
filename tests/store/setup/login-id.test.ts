import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { accounts, letters } from "@/db/schema";
import { forget } from "@/lib/retention/delete-expired";
import { chooseLoginId } from "@/lib/setup/choose-login-id";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { accountOf, eventsIn } from "@/tests/support/members/login";
import { addMember, someone } from "@/tests/support/members/member";
import {
  chosen,
  network,
  newcomerWithLetter,
  press,
  walkTo,
  walkToProof,
} from "@/tests/support/members/setup";

eachEngine((open) => {
  const want = (deps: ReturnType<typeof testDeps>, token: string, loginId: string) =>
    chooseLoginId({ token, loginId, network }, deps);

  it("that another member has is told with suggestions made of what was typed", async () => {
    const deps = testDeps(open());
    await addMember(deps, someone({ loginId: "Sakura2026" }));
    await addMember(deps, someone({ loginId: "sakura20262" }));
    const token = await walkTo(deps, "login-id", await newcomerWithLetter(deps));

    expect(await want(deps, token, "SAKURA2026")).toEqual({
      kind: "taken",
      suggestions: ["SAKURA20261", "SAKURA20263", "SAKURA202601"],
    });
  });

  it("chosen by ten at once is one's", async () => {
    const deps = testDeps(open());
    const newcomers = await Promise.all(Array.from({ length: 10 }, () => newcomerWithLetter(deps)));
    const tokens = await Promise.all(newcomers.map((each) => walkTo(deps, "login-id", each)));

    const outcomes = await Promise.all(
      tokens.map((token, place) => want(deps, token, place % 2 ? chosen.loginId : "SAKURA2026")),
    );

    expect(outcomes.filter(({ kind }) => kind === "chosen")).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === "taken")).toHaveLength(9);
  });

  it("is held for who chose it, until they choose another", async () => {
    const deps = testDeps(open());
    const first = await walkTo(deps, "login-id", await newcomerWithLetter(deps));
    const second = await walkTo(deps, "login-id", await newcomerWithLetter(deps));
    await want(deps, first, chosen.loginId);

    expect(await want(deps, second, chosen.loginId)).toMatchObject({ kind: "taken" });
    await want(deps, first, "another2026");
    expect(await want(deps, second, chosen.loginId)).toEqual({ kind: "chosen" });
  });

  it("cannot be looked for among the members without end", async () => {
    const deps = testDeps(open());
    await addMember(deps, someone({ loginId: chosen.loginId }));
    const token = await walkTo(deps, "login-id", await newcomerWithLetter(deps));
    for (let tries = 0; tries < 30; tries++) await want(deps, token, chosen.loginId);

    expect(await want(deps, token, chosen.loginId)).toMatchObject({ kind: "tooManyAttempts" });
    expect((await eventsIn(deps)).at(-1)).toMatchObject({ kind: "loginIdChoiceLimited" });
  });

  it("of somebody who never came to the end is free again 30 days after the letter's date", async () => {
    const clock = movableClock("2026-11-22T12:00:00+09:00");
    const deps = testDeps(open(), { clock });
    const abandoned = await newcomerWithLetter(deps);
    await walkTo(deps, "confirm", abandoned);
    const done = await newcomerWithLetter(deps);
    await press(deps, (await walkToProof(deps, done, { loginId: "another2026" })).proof);
    const { accountId } = abandoned.member;
    const [letter] = await deps.db.select().from(letters).where(eq(letters.accountId, accountId));
    const kept = new Date((letter?.expiresAt.getTime() ?? 0) + 30 * 86_400_000);

    clock.set(kept);
    await forget(deps);
    expect((await accountOf(deps, accountId))?.loginId).toBe(chosen.loginId);
    clock.forward({ milliseconds: 1 });
    await forget(deps);
    expect((await accountOf(deps, accountId))?.loginId).toBeNull();
    expect((await accountOf(deps, done.member.accountId))?.loginId).toBe("another2026");
    expect(await deps.db.$count(accounts)).toBe(2);
  });
});
