import { expect, it } from "vitest";
import { mails } from "@/db/schema";
import { endAllSessions } from "@/db/session-ends";
import { changePassword } from "@/lib/account/password/change-password";
import type { Deps } from "@/lib/process/deps";
import { findSession } from "@/lib/session/find-session";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import {
  accountOf,
  eventsIn,
  liveSessions,
  provenSessionOf,
  tokenOf,
  tryLogin,
} from "@/tests/support/members/login";
import { addMember, hanako } from "@/tests/support/members/member";
import { giveTemporaryPassword } from "@/tests/support/members/temporary-password";

const NEW_PASSWORD = "turtle pond door 7";

eachEngine((open) => {
  const begin = async () => {
    const deps = testDeps(open());
    const member = await addMember(deps);
    const [elsewhere, token] = [await tokenOf(deps), await tokenOf(deps)];

    return { deps, member, elsewhere, token, session: await provenSessionOf(deps, token) };
  };
  const change = (deps: Deps, session: Awaited<ReturnType<typeof begin>>["session"], typed = NEW_PASSWORD) =>
    changePassword({ session, typed, network: "192.0.2.1", language: null }, deps);

  it("sets the password, and ends all sessions but this one", async () => {
    const { deps, elsewhere, token, session } = await begin();

    expect(await change(deps, session)).toMatchObject({ kind: "changed" });

    expect(await findSession(token, deps)).toMatchObject({ kind: "live", session: { rights: "full" } });
    expect(await findSession(elsewhere, deps)).toMatchObject({ kind: "over", state: "ended" });
    expect(await tryLogin(deps, { password: NEW_PASSWORD })).toMatchObject({ kind: "loggedIn" });
    expect(await tryLogin(deps, { password: hanako.password })).toEqual({ kind: "refused" });
  });

  it("tells the registered address, records it, and ends temporary passwords", async () => {
    const { deps, member, session } = await begin();
    const mailed = await giveTemporaryPassword(deps, member.accountId);
    await change(deps, session);

    expect(
      (await deps.db.select().from(mails)).filter(({ kind }) => kind === "passwordChanged"),
    ).toMatchObject([
      { accountId: member.accountId, toAddress: member.mailAddress, happenedAt: deps.clock.now() },
    ]);
    expect((await eventsIn(deps)).at(-1)).toMatchObject({ kind: "passwordChanged" });
    expect(await tryLogin(deps, { password: mailed })).toEqual({ kind: "refused" });
  });

  it.each([
    ["short", "passwordTooShort"],
    [`${hanako.loginId}-turtle`, "passwordHasLoginId"],
    ["turtle-19580403-pond", "passwordHasBirthDate"],
  ])("refuses %s and changes nothing", async (typed, key) => {
    const { deps, elsewhere, session } = await begin();

    expect(await change(deps, session, typed)).toMatchObject({ kind: "refused", complaint: { key } });
    expect(await findSession(elsewhere, deps)).toMatchObject({ kind: "live" });
    expect(await tryLogin(deps)).toMatchObject({ kind: "loggedIn" });
  });

  it("a session that was ended meanwhile changes nothing", async () => {
    const { deps, member, session } = await begin();
    await endAllSessions(deps.db, [member.accountId], deps.clock.now());

    expect(await change(deps, session)).toEqual({ kind: "over" });
    expect(await tryLogin(deps)).toMatchObject({ kind: "loggedIn" });
  });

  it("pressed twice, at once or a moment later, changes it once, and both presses say so", async () => {
    const { deps, member, session } = await begin();
    const presses = await Promise.all([change(deps, session), change(deps, session)]);
    const changed = await accountOf(deps, member.accountId);
    const third = await change(deps, { ...session, passwordChangedAt: changed?.passwordChangedAt ?? null });

    expect([...presses, third].map(({ kind }) => kind)).toEqual(["changed", "changed", "changed"]);
    expect((await eventsIn(deps)).filter(({ kind }) => kind === "passwordChanged")).toHaveLength(1);
    expect(
      (await deps.db.select().from(mails)).filter(({ kind }) => kind === "passwordChanged"),
    ).toHaveLength(1);
  });

  it("two different ones at once in one session: one is set, and the other is not said to be", async () => {
    const { deps, session } = await begin();
    const outcomes = await Promise.all([
      change(deps, session, "turtle pond door one"),
      change(deps, session, "turtle pond door two"),
    ]);

    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["changed", "over"]);
  });

  it("of two sessions that change it at once one stays, and its password is the one that counts", async () => {
    const { deps, elsewhere, session } = await begin();
    const other = await provenSessionOf(deps, elsewhere);

    const outcomes = await Promise.all([
      change(deps, session, "turtle pond door one"),
      change(deps, other, "turtle pond door two"),
    ]);

    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["changed", "over"]);
    expect(await liveSessions(deps)).toHaveLength(1);
    const winner = outcomes[0]?.kind === "changed" ? "one" : "two";
    expect(await tryLogin(deps, { password: `turtle pond door ${winner}` })).toMatchObject({
      kind: "loggedIn",
    });
  });
});
