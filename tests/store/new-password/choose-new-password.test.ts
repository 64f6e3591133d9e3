import { expect, it } from "vitest";
import { mails } from "@/db/schema";
import { chooseNewPassword } from "@/lib/new-password/choose-new-password";
import type { Deps } from "@/lib/process/deps";
import { findSession } from "@/lib/session/find-session";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { accountOf, eventsIn, liveSessions, tokenOf, tryLogin } from "@/tests/support/members/login";
import { addMember, hanako, type Member } from "@/tests/support/members/member";
import { giveTemporaryPassword } from "@/tests/support/members/temporary-password";

const NEW_PASSWORD = "turtle pond door 7";
const choose = (deps: Deps, token: string | null, typed = NEW_PASSWORD) =>
  chooseNewPassword({ token, typed, network: "192.0.2.1", language: null }, deps);

eachEngine((open) => {
  const enter = async (deps: Deps, { accountId }: Member) =>
    tokenOf(deps, { password: await giveTemporaryPassword(deps, accountId), network: "198.51.100.1" });

  it("sets the password, ends every session, and goes on with full rights under a new value", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const member = await addMember(deps, { hasLoggedIn: false });
    const elsewhere = await tokenOf(deps);
    const firstLogin = clock.now();
    clock.forward({ minutes: 5 });
    const limited = await enter(deps, member);
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
    expect(await accountOf(deps, member.accountId)).toMatchObject({
      passwordChangedAt: clock.now(),
      lastLoggedInAt: clock.now(),
    });
    expect(await tryLogin(deps, { password: NEW_PASSWORD })).toMatchObject({
      kind: "loggedIn",
      rights: "full",
    });
    expect(await tryLogin(deps, { password: hanako.password })).toEqual({ kind: "refused" });
  });

  it("queues a notice to the registered address and records the change", async () => {
    const deps = testDeps(open());
    const member = await addMember(deps);
    const { accountId } = member;
    await choose(deps, await enter(deps, member));

    expect(
      (await deps.db.select().from(mails)).filter(({ kind }) => kind === "passwordChanged"),
    ).toMatchObject([{ accountId, toAddress: member.mailAddress, happenedAt: deps.clock.now() }]);
    expect((await eventsIn(deps)).at(-1)).toEqual({ kind: "passwordChanged", reason: null, accountId });
  });

  it.each([
    ["short", "passwordTooShort"],
    ["password12345678", "passwordWeak"],
    [`${hanako.loginId}-turtle`, "passwordHasLoginId"],
    ["kosmo communication web", "passwordHasSiteName"],
    ["turtle-19580403-pond", "passwordHasBirthDate"],
    ["turtlepond-S330403", "passwordHasBirthDate"],
  ])("refuses %s and may be tried again", async (typed, key) => {
    const deps = testDeps(open());
    const member = await addMember(deps);
    const token = await enter(deps, member);

    expect(await choose(deps, token, typed)).toMatchObject({ kind: "refused", complaint: { key } });
    expect((await accountOf(deps, member.accountId))?.passwordHash).toBeNull();
    expect(await choose(deps, token)).toMatchObject({ kind: "chosen" });
  });

  it("refuses the temporary password itself, however it is typed", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);
    const password = await giveTemporaryPassword(deps, accountId);
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
    const token = await enter(deps, await addMember(deps));
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
    const token = await enter(deps, await addMember(deps));
    await choose(deps, token);

    expect(await choose(deps, token, "another turtle pond")).toEqual({ kind: "alreadyChosen" });
  });

  it("is for a login by temporary password alone", async () => {
    const deps = testDeps(open());
    await addMember(deps);

    expect(await choose(deps, null)).toEqual({ kind: "notAllowed" });
    expect(await choose(deps, "no such session")).toEqual({ kind: "notAllowed" });
    expect(await choose(deps, await tokenOf(deps))).toEqual({ kind: "notAllowed" });
  });

  it("is over after half an hour without a sign of life", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const token = await enter(deps, await addMember(deps));
    clock.forward({ minutes: 30 });

    expect(await choose(deps, token)).toEqual({ kind: "notAllowed" });
  });

  it("kills a temporary password that was mailed meanwhile", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const member = await addMember(deps);
    const token = await enter(deps, member);
    clock.forward({ minutes: 2 });
    const mailed = await giveTemporaryPassword(deps, member.accountId);
    await choose(deps, token);

    expect(await tryLogin(deps, { password: mailed })).toEqual({ kind: "refused" });
  });
});
