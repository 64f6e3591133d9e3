import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { accounts, sessions } from "@/db/schema";
import { endAllSessions } from "@/db/session-ends";
import { logOut } from "@/lib/login/log-out";
import { findSession } from "@/lib/session/find-session";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { eventsIn, tokenOf } from "@/tests/support/members/login";
import { addMember, someone } from "@/tests/support/members/member";

const network = "192.0.2.1";

eachEngine((open) => {
  const begin = async () => {
    const clock = movableClock("2026-11-22T09:00:00+09:00");
    const deps = testDeps(open(), { clock });
    const { accountId } = await addMember(deps);

    return { clock, deps, accountId, token: await tokenOf(deps) };
  };
  const lastSeen = async (db: ReturnType<typeof testDeps>["db"]) =>
    (await db.select({ at: sessions.lastSeenAt }).from(sessions))[0]?.at;

  it("lives as long as it is used within every half hour, for twelve hours", async () => {
    const { clock, deps, token } = await begin();
    for (let minutes = 0; minutes < 12 * 60; minutes += 29) {
      expect(await findSession(token, deps)).toMatchObject({ kind: "live" });
      clock.forward({ minutes: 29 });
    }

    expect(await findSession(token, deps)).toMatchObject({ kind: "over", state: "expired" });
  });

  it("ends by itself after half an hour, and looking again does not wake it up", async () => {
    const { clock, deps, token } = await begin();
    clock.forward({ minutes: 30 });

    expect(await findSession(token, deps)).toMatchObject({ kind: "over", state: "idle" });
    expect(await findSession(token, deps)).toMatchObject({ kind: "over", state: "idle" });
  });

  it("is written down at most once a minute", async () => {
    const { clock, deps, token } = await begin();
    const begun = clock.now();
    clock.forward({ seconds: 59 });
    await findSession(token, deps);
    expect(await lastSeen(deps.db)).toEqual(begun);

    clock.forward({ seconds: 1 });
    await findSession(token, deps);
    expect(await lastSeen(deps.db)).toEqual(clock.now());
  });

  it("ends in the database at log out, once", async () => {
    const { deps, token, accountId } = await begin();

    await Promise.all([logOut({ token, network }, deps), logOut({ token, network }, deps)]);

    expect(await findSession(token, deps)).toMatchObject({ kind: "over", state: "ended" });
    expect((await eventsIn(deps)).filter(({ kind }) => kind === "loggedOut")).toEqual([
      { kind: "loggedOut", reason: null, accountId },
    ]);
  });

  it("of nobody, or of an unknown value, is none; logging it out does nothing", async () => {
    const { deps } = await begin();

    for (const token of [null, "", "no such value", "\u0000"]) {
      expect(await findSession(token, deps)).toEqual({ kind: "none" });
      await logOut({ token, network }, deps);
    }
    expect(await eventsIn(deps)).toHaveLength(1);
  });

  it("ends with all others of its account, and with no one else's", async () => {
    const { deps, token, accountId } = await begin();
    const second = await tokenOf(deps);
    const { loginId } = await addMember(deps, someone());
    const other = await tokenOf(deps, { loginId });

    await endAllSessions(deps.db, [accountId], deps.clock.now());

    expect(await findSession(token, deps)).toMatchObject({ kind: "over", state: "ended" });
    expect(await findSession(second, deps)).toMatchObject({ kind: "over", state: "ended" });
    expect(await findSession(other, deps)).toMatchObject({ kind: "live" });
  });

  it("of an account that gets suspended is over", async () => {
    const { deps, token, accountId } = await begin();
    await deps.db.update(accounts).set({ suspendedAt: deps.clock.now() }).where(eq(accounts.id, accountId));

    expect(await findSession(token, deps)).toMatchObject({ kind: "over", state: "ended" });
  });

  it("is live a second before half an hour without use, and idle at it", async () => {
    const { clock, deps, token } = await begin();
    const second = await tokenOf(deps);
    clock.forward({ minutes: 29, seconds: 59 });
    expect(await findSession(token, deps)).toMatchObject({ kind: "live" });

    clock.forward({ seconds: 1 });
    expect(await findSession(second, deps)).toMatchObject({ kind: "over", state: "idle" });
    expect(await findSession(token, deps)).toMatchObject({ kind: "live" });
  });

  it("is live a second before twelve hours, and expired at them, however much it is used", async () => {
    const { clock, deps, token } = await begin();
    for (let halfHours = 1; halfHours < 48; halfHours += 1) {
      clock.forward({ minutes: 15 });
      await findSession(token, deps);
    }
    clock.forward({ minutes: 14, seconds: 59 });
    expect(await findSession(token, deps)).toMatchObject({ kind: "live" });

    clock.forward({ seconds: 1 });
    expect(await findSession(token, deps)).toMatchObject({ kind: "over", state: "expired" });
  });

  it("takes no value that a browser brings along, and a login ends the one that stood there", async () => {
    const { deps, token } = await begin();
    const planted = "a value that a stranger put into the browser";

    expect(await tokenOf(deps, { earlierToken: planted })).not.toBe(planted);
    expect(await findSession(planted, deps)).toEqual({ kind: "none" });

    expect(await tokenOf(deps, { earlierToken: token })).not.toBe(token);
    expect(await findSession(token, deps)).toMatchObject({ kind: "over", state: "ended" });
  });

  it("whose value was stolen opens nothing after half an hour, even once its owner is back", async () => {
    const { clock, deps, token } = await begin();
    clock.forward({ minutes: 30 });
    await tokenOf(deps);

    expect(await findSession(token, deps)).toMatchObject({ kind: "over", state: "idle" });
  });
});
