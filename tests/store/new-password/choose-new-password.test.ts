import { expect, it } from "vitest";
import { mails } from "@/db/schema";
import { chooseNewPassword } from "@/lib/new-password/choose-new-password";
import type { Deps } from "@/lib/process/deps";
import { findSession } from "@/lib/session/find-session";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import {
  accountOf,
  addLogin,
  eventsIn,
  issueTo,
  LOGIN_ID,
  liveSessions,
  PASSWORD,
  tokenOf,
  tryLogin,
} from "@/tests/support/members/login";

const NEW_PASSWORD = "turtle pond door 7";
const choose = (deps: Deps, token: string | null, typed = NEW_PASSWORD) =>
  chooseNewPassword({ token, typed, network: "192.0.2.1", language: null }, deps);

eachEngine((open) => {
  const enter = async (deps: Deps, accountId: string) =>
    tokenOf(deps, { password: await issueTo(deps, accountId), network: "198.51.100.1" });

  it("sets the password, ends every session, and goes on with full rights under a new value", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const accountId = await addLogin(deps, { firstLoggedInAt: null });
    const elsewhere = await tokenOf(deps);
    const firstLogin = clock.now();
    clock.forward({ minutes: 5 });
    const limited = await enter(deps, accountId);
    clock.forward({ minutes: 2 });

    const outcome = await choose(deps, limited);

    const token = outcome.kind === "chosen" ? outcome.token : "";
    expect(token).not.toBe(limited);
    expect(await findSession(token, deps)).toMatchObject({
      kind: "live",
      session: { rights: "full", previousLoginAt: firstLogin },
    });
    expect(await findSession(limited, deps)).toMatchObject({ kind: "over", state: "ended" });
    expect(await findSession(elsewhere, deps)).toMatchObject({ kind: "over", state: "ended" });
    expect(await accountOf(deps, accountId)).toMatchObject({
      passwordChangedAt: clock.now(),
      lastLoggedInAt: clock.now(),
    });
    expect(await tryLogin(deps, { password: NEW_PASSWORD })).toMatchObject({
      kind: "loggedIn",
      rights: "full",
    });
    expect(await tryLogin(deps, { password: PASSWORD })).toEqual({ kind: "refused" });
  });

  it("queues a notice to the registered address and records the change", async () => {
    const deps = testDeps(open());
    const accountId = await addLogin(deps);
    await choose(deps, await enter(deps, accountId));

    expect(
      (await deps.db.select().from(mails)).filter(({ kind }) => kind === "passwordChanged"),
    ).toMatchObject([{ accountId, toAddress: "hanako@example.jp", happenedAt: deps.clock.now() }]);
    expect((await eventsIn(deps)).at(-1)).toEqual({ kind: "passwordChanged", reason: null, accountId });
  });

  it.each([
    ["short", "passwordTooShort"],
    ["password123456", "passwordWeak"],
    [`${LOGIN_ID}-turtle`, "passwordHasLoginId"],
    ["kosmo communication web", "passwordHasSiteName"],
    ["turtle-19580403-pond", "passwordHasBirthDate"],
    ["turtlepond-S330403", "passwordHasBirthDate"],
  ])("refuses %s and may be tried again", async (typed, key) => {
    const deps = testDeps(open());
    const accountId = await addLogin(deps);
    const token = await enter(deps, accountId);

    expect(await choose(deps, token, typed)).toMatchObject({ kind: "refused", complaint: { key } });
    expect((await accountOf(deps, accountId))?.passwordHash).toBeNull();
    expect(await choose(deps, token)).toMatchObject({ kind: "chosen" });
  });

  it("refuses the temporary password itself, however it is typed", async () => {
    const deps = testDeps(open());
    const accountId = await addLogin(deps);
    const password = await issueTo(deps, accountId);
    const token = await tokenOf(deps, { password });

    for (const typed of [password, password.toLowerCase().replaceAll("-", "")]) {
      expect(await choose(deps, token, typed)).toEqual({
        kind: "refused",
        complaint: { key: "passwordIsTemporary" },
      });
    }
  });

  it("of ten simultaneous choices one is made", async () => {
    const deps = testDeps(open());
    const token = await enter(deps, await addLogin(deps));
    const typed = Array.from({ length: 10 }, (_, i) => `turtle pond door ${i}`);

    const outcomes = await Promise.all(typed.map((password) => choose(deps, token, password)));

    const chosen = typed.filter((_, i) => outcomes[i]?.kind === "chosen");
    expect(chosen).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === "alreadyChosen")).toHaveLength(9);
    expect(await liveSessions(deps)).toHaveLength(1);
    expect(await tryLogin(deps, { password: chosen[0] ?? "" })).toMatchObject({ kind: "loggedIn" });
  });

  it("a second press finds the choice made", async () => {
    const deps = testDeps(open());
    const token = await enter(deps, await addLogin(deps));
    await choose(deps, token);

    expect(await choose(deps, token, "another turtle pond")).toEqual({ kind: "alreadyChosen" });
  });

  it("is for a login by temporary password alone", async () => {
    const deps = testDeps(open());
    await addLogin(deps);

    expect(await choose(deps, null)).toEqual({ kind: "notAllowed" });
    expect(await choose(deps, "no such session")).toEqual({ kind: "notAllowed" });
    expect(await choose(deps, await tokenOf(deps))).toEqual({ kind: "notAllowed" });
  });

  it("is over after half an hour without a sign of life", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const token = await enter(deps, await addLogin(deps));
    clock.forward({ minutes: 30 });

    expect(await choose(deps, token)).toEqual({ kind: "notAllowed" });
  });

  it("kills a temporary password that was mailed meanwhile", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const accountId = await addLogin(deps);
    const token = await enter(deps, accountId);
    clock.forward({ minutes: 2 });
    const mailed = await issueTo(deps, accountId);
    await choose(deps, token);

    expect(await tryLogin(deps, { password: mailed })).toEqual({ kind: "refused" });
  });
});
