import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { accounts, sessions } from "@/db/schema";
import { endAllSessions } from "@/db/session-ends";
import { limits } from "@/lib/limits/limit-numbers";
import { logOut } from "@/lib/login/log-out";
import { stepUp } from "@/lib/login/step-up";
import type { Deps } from "@/lib/process/deps";
import { findSession } from "@/lib/session/find-session";
import { provenSession } from "@/lib/session/proof";
import { findJustRenewed } from "@/lib/session/renewed";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { eventsIn, sessionOf, tokenOf, tryLogin } from "@/tests/support/members/login";
import { addMember, hanako } from "@/tests/support/members/member";
import { hashOnce } from "@/tests/support/members/password-hashes";

const WRONG = "not her password at all";

eachEngine((open) => {
  const begin = async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const { accountId } = await addMember(deps);
    const token = await tokenOf(deps);

    return { clock, deps, accountId, token };
  };
  const give = async (deps: Deps, token: string, given: Partial<Parameters<typeof stepUp>[0]> = {}) =>
    stepUp(
      {
        session: given.session ?? (await sessionOf(deps, token)),
        token,
        password: hanako.password,
        network: "192.0.2.1",
        knownBrowser: null,
        ...given,
      },
      deps,
    );
  const isProven = async (deps: Deps, token: string) =>
    provenSession(await sessionOf(deps, token), deps.clock.now()) !== null;

  it("a login counts as one, for five minutes", async () => {
    const { clock, deps, token } = await begin();
    clock.forward({ minutes: 4, seconds: 59 });
    expect(await isProven(deps, token)).toBe(true);

    clock.forward({ seconds: 2 });
    expect(await isProven(deps, token)).toBe(false);
  });

  it("the right password gives the same session a new value, and the old one is worth nothing", async () => {
    const { clock, deps, token } = await begin();
    const before = await sessionOf(deps, token);
    clock.forward({ minutes: 10 });

    const outcome = await give(deps, token);

    const renewed = outcome.kind === "proven" ? outcome.token : "";
    expect(renewed).not.toBe(token);
    expect(await findSession(token, deps)).toEqual({ kind: "none" });
    expect(await findSession(renewed, deps)).toMatchObject({
      kind: "live",
      session: { id: before.id, begunAt: before.begunAt, expiresAt: before.expiresAt, provedAt: clock.now() },
    });
    expect(await isProven(deps, renewed)).toBe(true);
    expect((await eventsIn(deps)).at(-1)).toMatchObject({ kind: "steppedUp" });
  });

  it("a step up does not make twelve hours longer", async () => {
    const { clock, deps, token } = await begin();
    let current = token;
    for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
      const outcome = await give(deps, current);
      current = outcome.kind === "proven" ? outcome.token : "";
      clock.forward({ minutes: 20 });
    }

    expect(await findSession(current, deps)).toMatchObject({ kind: "over", state: "expired" });
  });

  it("a wrong password changes nothing but the record", async () => {
    const { clock, deps, token } = await begin();
    clock.forward({ minutes: 10 });

    expect(await give(deps, token, { password: WRONG })).toEqual({ kind: "wrong" });
    expect(await findSession(token, deps)).toMatchObject({ kind: "live" });
    expect(await isProven(deps, token)).toBe(false);
    expect((await eventsIn(deps)).at(-1)).toMatchObject({ kind: "stepUpRefused", reason: "wrongPassword" });
  });

  it("wrong ones count for this browser alone, and past the limit even the right one waits", async () => {
    const { clock, deps, token } = await begin();
    for (let tries = 0; tries < limits.loginInKnownBrowser.tries; tries += 1)
      expect(await give(deps, token, { password: WRONG })).toEqual({ kind: "wrong" });

    expect(await give(deps, token)).toMatchObject({ kind: "limited" });
    expect(await tryLogin(deps, { network: "198.51.100.7" })).toMatchObject({ kind: "loggedIn" });

    clock.forward({ minutes: 15 });
    expect(await give(deps, token)).toMatchObject({ kind: "proven" });
  });

  it("they count together with failed logins of the same browser", async () => {
    const { deps, token, accountId } = await begin();
    const knownBrowser = { id: "her browser", accountIds: [accountId] };
    for (let tries = 0; tries < limits.loginInKnownBrowser.tries; tries += 1)
      await tryLogin(deps, { knownBrowser, password: WRONG });

    expect(await give(deps, token, { knownBrowser })).toMatchObject({ kind: "limited" });
  });

  const steppedUp = async (deps: Deps) => (await eventsIn(deps)).filter(({ kind }) => kind === "steppedUp");
  const tokenIn = (outcome: Awaited<ReturnType<typeof stepUp>>) =>
    outcome.kind === "proven" ? outcome.token : outcome.kind;

  it("ten simultaneous ones with the right password step up once, and come to the same new value", async () => {
    const { deps, token } = await begin();
    const session = await sessionOf(deps, token);

    const outcomes = await Promise.all(Array.from({ length: 10 }, () => give(deps, token, { session })));

    const [value, ...others] = new Set(outcomes.map(tokenIn));
    expect(others).toEqual([]);
    expect(await findSession(value ?? null, deps)).toMatchObject({ kind: "live" });
    expect(await steppedUp(deps)).toHaveLength(1);
  });

  describe("a form that is posted twice, with the earlier value the second time", () => {
    const renew = async () => {
      const begun = await begin();
      const { deps, token } = begun;
      const renewed = tokenIn(await give(deps, token));
      const again = async (given: Partial<Parameters<typeof stepUp>[0]> = {}) => {
        const found = await findJustRenewed(token, deps);
        return found && give(deps, token, { session: { ...found, loginId: hanako.loginId }, ...given });
      };

      return { ...begun, renewed, again };
    };

    it("comes to the same new value, for ten seconds", async () => {
      const { clock, deps, renewed, again } = await renew();
      clock.forward({ seconds: 10 });
      expect(await again()).toMatchObject({ kind: "proven", token: renewed });
      expect(await steppedUp(deps)).toHaveLength(1);

      clock.forward({ seconds: 1 });
      expect(await again()).toBeNull();
    });

    it("does nothing without the password: the earlier value alone is no session and no proof", async () => {
      const { deps, token, renewed, again } = await renew();
      const found = await findJustRenewed(token, deps);

      expect(await findSession(token, deps)).toEqual({ kind: "none" });
      expect(found && provenSession(found, deps.clock.now())).toBeNull();
      expect(await again({ password: WRONG })).toEqual({ kind: "wrong" });
      expect(await findSession(renewed, deps)).toMatchObject({ kind: "live" });
    });

    it("finds nothing after a log-out, an end of all sessions or a further step up", async () => {
      const ends: ((begun: Awaited<ReturnType<typeof renew>>) => Promise<unknown>)[] = [
        ({ deps, renewed }) => logOut({ token: renewed, network: "192.0.2.1" }, deps),
        ({ deps, accountId }) => endAllSessions(deps.db, [accountId], deps.clock.now()),
        ({ deps, renewed }) => give(deps, renewed),
      ];
      for (const end of ends) {
        const begun = await renew();
        await end(begun);
        expect(await begun.again()).toBeNull();
        await begun.deps.db.delete(accounts);
      }
    });

    it("is proven by the password that the first one set", async () => {
      const { deps, again } = await renew();
      const passwordHash = await hashOnce("turtle pond door 7");
      await deps.db.update(accounts).set({ passwordHash });

      expect(await again()).toEqual({ kind: "wrong" });
      expect(await again({ nextPassword: "turtle pond door 7" })).toMatchObject({ kind: "proven" });
      expect(await again({ nextPassword: WRONG })).toEqual({ kind: "wrong" });
    });

    it("a first press is never proven by the password that it is to set", async () => {
      const { deps, token } = await begin();

      expect(await give(deps, token, { password: WRONG, nextPassword: hanako.password })).toEqual({
        kind: "wrong",
      });
    });
  });

  it("a session that was ended meanwhile is not woken up by the right password", async () => {
    const { deps, token, accountId } = await begin();
    const session = await sessionOf(deps, token);
    await endAllSessions(deps.db, [accountId], deps.clock.now());

    expect(await give(deps, token, { session })).toEqual({ kind: "over" });
    expect(await deps.db.$count(sessions, eq(sessions.tokenHash, session.tokenHash))).toBe(1);
  });
});
