import { hash } from "@node-rs/argon2";
import { expect, it } from "vitest";
import { clearPassword, findLoginAccount } from "@/db/accounts/login";
import { enterWithPassword } from "@/lib/login/enter";
import { unknownDevice } from "@/lib/session/device";
import { findSession } from "@/lib/session/find-session";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import {
  accountOf,
  eventsIn,
  liveSessions,
  networks,
  tokenOf,
  tryLogin,
} from "@/tests/support/members/login";
import { addMember, hanako, someone } from "@/tests/support/members/member";
import { giveTemporaryPassword } from "@/tests/support/members/temporary-password";

const refused = { kind: "refused" };

eachEngine((open) => {
  it("the right ID and password begin a session with full rights", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps, { hasLoggedIn: false });

    const outcome = await tryLogin(deps);

    expect(outcome).toMatchObject({ kind: "loggedIn", rights: "full", account: { id: accountId } });
    const token = outcome.kind === "loggedIn" ? outcome.token : "";
    expect(await findSession(token, deps)).toMatchObject({
      kind: "live",
      session: { accountId, rights: "full" },
    });
    expect(await accountOf(deps, accountId)).toMatchObject({
      firstLoggedInAt: deps.clock.now(),
      lastLoggedInAt: deps.clock.now(),
    });
    expect(await eventsIn(deps)).toEqual([{ kind: "loggedIn", reason: null, accountId }]);
  });

  it("keeps the value of a session nowhere", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    const token = await tokenOf(deps);

    expect(token).toMatch(/^[\w-]{22}$/);
    expect(JSON.stringify(await liveSessions(deps))).not.toContain(token);
  });

  it.each([
    ["full-width letters", "００１００００００５７５０", hanako.password],
    ["space around", " 0010000005750　", hanako.password],
    ["a decomposed password", hanako.loginId, hanako.password.normalize("NFD")],
  ])("%s are the same ID and password", async (_what, loginId, password) => {
    const deps = testDeps(open());
    await addMember(deps);

    expect(await tryLogin(deps, { loginId, password })).toMatchObject({ kind: "loggedIn" });
  });

  it("the case of a login ID does not matter", async () => {
    const deps = testDeps(open());
    await addMember(deps, { loginId: "Hanako1958" });

    expect(await tryLogin(deps, { loginId: "hANAKO1958" })).toMatchObject({ kind: "loggedIn" });
  });

  it("says the same of an unknown ID, a wrong password, no password and a suspended account", async () => {
    const deps = testDeps(open());
    const wrong = await addMember(deps);
    const none = await addMember(deps, someone({ loginId: "nopassword1", password: null }));
    const suspended = await addMember(deps, someone({ loginId: "suspended1", isSuspended: true }));

    expect(await tryLogin(deps, { password: "something else" })).toEqual(refused);
    expect(await tryLogin(deps, { loginId: "unknown1234" })).toEqual(refused);
    expect(await tryLogin(deps, { loginId: "nopassword1" })).toEqual(refused);
    expect(await tryLogin(deps, { loginId: "suspended1" })).toEqual(refused);
    expect(await tryLogin(deps, { loginId: "' OR 1=1 --\u0000" })).toEqual(refused);
    expect(await tryLogin(deps, { loginId: "", password: "" })).toEqual(refused);
    expect(await eventsIn(deps)).toEqual([
      { kind: "loginRefused", reason: "wrongPassword", accountId: wrong.accountId },
      { kind: "loginRefused", reason: "unknownLoginId", accountId: null },
      { kind: "loginRefused", reason: "noPassword", accountId: none.accountId },
      { kind: "loginRefused", reason: "suspended", accountId: suspended.accountId },
      { kind: "loginRefused", reason: "unknownLoginId", accountId: null },
      { kind: "loginRefused", reason: "unknownLoginId", accountId: null },
    ]);
    expect(await liveSessions(deps)).toEqual([]);
  });

  it("works as long on an unknown ID as on a wrong password, whatever was typed", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);
    await giveTemporaryPassword(deps, accountId);
    // Processor time: what a busy machine makes both wait for is not counted.
    const workOf = async (loginId: string, password: string, network: string) => {
      const before = process.cpuUsage();
      await tryLogin(deps, { loginId, password, network });
      return process.cpuUsage(before).user;
    };

    for (const password of ["some other password", "ABCD-EFGH-JKLM-NPQR"]) {
      const work: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
      for (const network of networks(8)) {
        work.known.push(await workOf(hanako.loginId, password, network));
        work.unknown.push(await workOf("unknown1234", password, network));
      }
      const [known, unknown] = [Math.min(...work.known), Math.min(...work.unknown)];
      expect(unknown).toBeGreaterThan(known / 3);
      expect(known).toBeGreaterThan(unknown / 3);
    }
  });

  it("remembers the first login for good and shows a session the one before it", async () => {
    const clock = movableClock("2026-11-22T20:00:00+09:00");
    const deps = testDeps(open(), { clock });
    const { accountId } = await addMember(deps, { hasLoggedIn: false });
    const first = clock.now();
    await tokenOf(deps);
    clock.forward({ hours: 30 });

    const view = await findSession(await tokenOf(deps), deps);

    expect(view).toMatchObject({ session: { previousLoginAt: first } });
    expect(await accountOf(deps, accountId)).toMatchObject({
      firstLoggedInAt: first,
      lastLoggedInAt: clock.now(),
    });
  });

  it("gives a new value at every login and ends the one that the browser held", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    const first = await tokenOf(deps);
    const second = await tokenOf(deps, { earlierToken: first });

    expect(second).not.toBe(first);
    expect(await findSession(first, deps)).toMatchObject({ kind: "over", state: "ended" });
    expect(await findSession(second, deps)).toMatchObject({ kind: "live" });
  });

  it("puts a hash of today's parameters in the place of a weaker one", async () => {
    const deps = testDeps(open());
    const weak = await hash(hanako.password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    const { accountId } = await addMember(deps, { account: { passwordHash: weak } });

    await tokenOf(deps);

    expect((await accountOf(deps, accountId))?.passwordHash).toMatch(/m=19456,t=2,p=1/);
    expect(await tryLogin(deps)).toMatchObject({ kind: "loggedIn" });
  });

  it("a login that races with a reset of the password leaves no session behind", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);
    const account = await findLoginAccount(deps.db, hanako.loginId);
    if (!account) throw new Error("no account");
    await clearPassword(deps.db, accountId);

    const entry = {
      account,
      networkDigest: "n",
      earlierToken: null,
      device: unknownDevice,
      isKnownBrowser: true,
      forgotten: { cleared: [], takenBack: [] },
    };
    expect(await enterWithPassword(entry, deps, deps.clock.now())).toBeNull();
    expect(await liveSessions(deps)).toEqual([]);
  });
});
