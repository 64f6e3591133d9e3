import { expect, it } from "vitest";
import { findNewestTemporaryPassword, spendTemporaryPassword } from "@/db/temporary-passwords";
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
import { addMember } from "@/tests/support/members/member";
import { issueTo } from "@/tests/support/members/temporary-password";

eachEngine((open) => {
  it("logs in to one thing only: choosing a new password", async () => {
    const deps = testDeps(open());
    const member = await addMember(deps);
    const password = await issueTo(deps, member);

    const token = await tokenOf(deps, { password });

    expect(await findSession(token, deps)).toMatchObject({
      kind: "live",
      session: { rights: "choosePassword" },
    });
    expect((await eventsIn(deps)).map(({ kind }) => kind)).toEqual([
      "temporaryPasswordIssued",
      "temporaryPasswordUsed",
    ]);
  });

  it.each([
    ["without hyphens", (words: string) => words.replaceAll("-", "")],
    ["in small letters, with spaces", (words: string) => words.toLowerCase().replaceAll("-", " ")],
    [
      "in full-width letters",
      (words: string) => words.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
    ["with a trailing newline", (words: string) => `${words}\r\n`],
  ])("may be typed %s", async (_how, typed) => {
    const deps = testDeps(open());
    const words = await issueTo(deps, await addMember(deps));

    expect(await tryLogin(deps, { password: typed(words) })).toMatchObject({ rights: "choosePassword" });
  });

  it("lives 24 hours and not a second longer, and then says so", async () => {
    const clock = movableClock("2026-11-22T20:00:00+09:00");
    const deps = testDeps(open(), { clock });
    const member = await addMember(deps);
    const password = await issueTo(deps, member);
    clock.set("2026-11-23T20:00:00+09:00");

    expect(await tryLogin(deps, { password })).toEqual({ kind: "temporaryPasswordExpired", at: clock.now() });
    clock.set("2026-11-23T19:59:59.999+09:00");
    expect(await tryLogin(deps, { password })).toMatchObject({ kind: "loggedIn" });
  });

  it("is claimed before its end and not at it, whatever was looked at before", async () => {
    const clock = movableClock("2026-11-22T20:00:00+09:00");
    const deps = testDeps(open(), { clock });
    const member = await addMember(deps);
    await issueTo(deps, member);
    const id = (await findNewestTemporaryPassword(deps.db, member.accountId))?.id ?? "";

    expect(await spendTemporaryPassword(deps.db, id, new Date("2026-11-23T20:00:00+09:00"))).toBe(false);
    expect(await spendTemporaryPassword(deps.db, id, new Date("2026-11-23T19:59:59.999+09:00"))).toBe(true);
    expect(await spendTemporaryPassword(deps.db, id, clock.now())).toBe(false);
  });

  it("that expired is told to nobody who cannot type it", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    await issueTo(deps, await addMember(deps));
    clock.forward({ hours: 25 });

    expect(await tryLogin(deps, { password: "ABCD-EFGH-JKLM-NPQR" })).toEqual({ kind: "refused" });
  });

  it("is used by one login, and says so to the next", async () => {
    const deps = testDeps(open());
    const password = await issueTo(deps, await addMember(deps));
    await tokenOf(deps, { password });

    expect(await tryLogin(deps, { password })).toEqual({
      kind: "temporaryPasswordUsed",
      at: deps.clock.now(),
    });
  });

  it("lets exactly one of 30 simultaneous logins in", async () => {
    const deps = testDeps(open());
    const password = await issueTo(deps, await addMember(deps));

    const outcomes = await Promise.all(networks(30).map((network) => tryLogin(deps, { password, network })));

    expect(outcomes.filter(({ kind }) => kind === "loggedIn")).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === "temporaryPasswordUsed")).toHaveLength(29);
    expect(await liveSessions(deps)).toHaveLength(1);
  });

  it("leaves the old password alone until it is used, and ends it then", async () => {
    const deps = testDeps(open());
    const member = await addMember(deps);
    const password = await issueTo(deps, member);

    expect(await tryLogin(deps)).toMatchObject({ kind: "loggedIn", rights: "full" });
    await tokenOf(deps, { password });
    expect(await tryLogin(deps)).toEqual({ kind: "refused" });
    expect((await accountOf(deps, member.accountId))?.passwordHash).toBeNull();
  });

  it("replaced by a newer one is worth nothing", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const member = await addMember(deps);
    const older = await issueTo(deps, member);
    clock.forward({ minutes: 2 });
    const newer = await issueTo(deps, member);

    expect(await tryLogin(deps, { password: older })).toEqual({ kind: "refused" });
    expect(await tryLogin(deps, { password: newer })).toMatchObject({ kind: "loggedIn" });
  });

  it("of a suspended account says what a wrong password says", async () => {
    const deps = testDeps(open());
    const password = await issueTo(deps, await addMember(deps, { isSuspended: true }));

    expect(await tryLogin(deps, { password })).toEqual({ kind: "refused" });
  });

  it("issued twice at once leaves one that lives", async () => {
    const deps = testDeps(open());
    const member = await addMember(deps);

    const words = await Promise.all([issueTo(deps, member), issueTo(deps, member)]);
    const outcomes = [];
    for (const password of words) outcomes.push(await tryLogin(deps, { password }));

    expect(outcomes.filter(({ kind }) => kind === "loggedIn")).toHaveLength(1);
  });
});
