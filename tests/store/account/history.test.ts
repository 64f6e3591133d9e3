import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { recordRefusal } from "@/db/refusals";
import { sessions } from "@/db/schema";
import type { SecurityEventKind } from "@/db/security-event-kinds";
import { insertSecurityEvent } from "@/db/security-events";
import { endAllSessions } from "@/db/session-ends";
import { disownEvent } from "@/lib/account/history/disown-event";
import { listHistory } from "@/lib/account/history/list-history";
import { findSession } from "@/lib/session/find-session";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { askForAddress, changesOf } from "@/tests/support/members/address-change";
import { eventsIn, sessionOf, tokenOf } from "@/tests/support/members/login";
import { addMember, someone } from "@/tests/support/members/member";
import { putInTheMiddle } from "@/tests/support/members/scene";
import { everyWayIn, waysIn } from "@/tests/support/members/ways-in";

const network = "192.0.2.1";

eachEngine((open) => {
  const begin = async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const { accountId } = await addMember(deps);
    const happen = (kind: SecurityEventKind, more = {}) =>
      insertSecurityEvent(deps.db, { at: clock.now(), kind, accountId, ...more });
    const kinds = async () =>
      (await listHistory({ accountId, before: null }, deps)).events.map(({ kind }) => kind);

    return { clock, deps, accountId, happen, kinds };
  };

  it("shows what happened to this account, newest first, and why support looked, but not who", async () => {
    const { deps, accountId, happen } = await begin();
    await happen("loggedIn", { reason: "for support alone" });
    await happen("linkGuessesLimited");
    await happen("memberShown", { actor: "tanaka", reason: "asked by telephone" });
    await happen("loggedIn", { accountId: (await addMember(deps, someone())).accountId });

    const { events } = await listHistory({ accountId, before: null }, deps);
    expect(events).toMatchObject([
      { kind: "memberShown", supportReason: "asked by telephone" },
      { kind: "loggedIn", supportReason: null },
    ]);
    expect(JSON.stringify(events)).not.toContain("tanaka");
  });

  it("goes back ninety days", async () => {
    const { clock, happen, kinds } = await begin();
    await happen("loggedIn");
    clock.forward({ hours: 90 * 24 });
    expect(await kinds()).toEqual(["loggedIn"]);

    clock.forward({ seconds: 1 });
    expect(await kinds()).toEqual([]);
  });

  it("comes in pages that neither lose nor repeat anything", async () => {
    const { deps, accountId, happen } = await begin();
    for (let times = 0; times < 45; times += 1) await happen("loggedIn");

    const seen: number[] = [];
    let before: number | null = null;
    const sizes: number[] = [];
    do {
      const page = await listHistory({ accountId, before }, deps);
      seen.push(...page.events.map(({ id }) => id));
      sizes.push(page.events.length);
      before = page.before;
    } while (before !== null);

    expect(sizes).toEqual([20, 20, 5]);
    expect(new Set(seen).size).toBe(45);
    expect(seen).toEqual(seen.toSorted((one, other) => other - one));
  });

  it("among 10,000 refused logins the one thing that matters is found in a few pages", async () => {
    const { clock, deps, accountId, happen } = await begin();
    await deps.db.execute(sql`
      INSERT INTO security_events (at, kind, reason, account_id)
      SELECT ${clock.now().toISOString()}::timestamptz - n * interval '12 minutes', 'loginRefused', 'wrongPassword', ${accountId}::uuid
      FROM generate_series(10000, 1, -1) AS n`);
    await happen("loggedIn");

    const seen: string[] = [];
    let before: number | null = null;
    do {
      const page = await listHistory({ accountId, before }, deps);
      seen.push(...page.events.map(({ kind, times }) => `${kind} ${times}`));
      before = page.before;
    } while (before !== null);

    const daysOfTries = 10_000 / 120;
    expect(seen.length).toBeLessThanOrEqual(daysOfTries + 2);
    expect(seen[0]).toBe("loggedIn 1");
    expect(seen.slice(1).reduce((all, row) => all + Number(row.split(" ")[1]), 0)).toBe(10_000);
  });

  it("a day's refusals are one line with their number, and it can still be disowned while more come", async () => {
    const { deps, accountId, happen, kinds } = await begin();
    const session = await sessionOf(deps, await tokenOf(deps));
    await happen("loginRefused", { reason: "wrongPassword" });
    await happen("memberShown", { actor: "tanaka", reason: "asked by telephone" });
    const limited = { kind: "loginRefused" as const, reason: "limited:loginPerAccount", accountId };
    for (let times = 0; times < 5; times += 1)
      await recordRefusal(deps.db, { at: deps.clock.now(), ...limited });
    expect(await kinds()).toEqual(["loginRefused", "memberShown", "loggedIn"]);
    const [line] = (await listHistory({ accountId, before: null }, deps)).events;
    expect(line?.times).toBe(6);

    await happen("loginRefused", { reason: "wrongPassword" });
    expect(await disownEvent({ id: line?.id ?? 0, session, network }, deps)).toMatchObject({ kind: "done" });
  });

  const disown = async () => {
    const { deps, accountId } = await begin();
    const [elsewhere, token] = [await tokenOf(deps), await tokenOf(deps)];
    const session = await sessionOf(deps, token);
    const { events } = await listHistory({ accountId, before: null }, deps);
    const press = (id = events[0]?.id ?? 0) => disownEvent({ id, session, network }, deps);

    return { deps, accountId, elsewhere, token, press };
  };

  it("one press ends all other sessions and leaves support a mark", async () => {
    const { deps, accountId, elsewhere, token, press } = await disown();

    expect(await press()).toMatchObject({ kind: "done" });
    expect(await findSession(elsewhere, deps)).toMatchObject({ kind: "over", state: "ended" });
    expect(await findSession(token, deps)).toMatchObject({ kind: "live" });
    expect((await eventsIn(deps)).at(-1)).toEqual({ kind: "eventDisowned", reason: "loggedIn", accountId });
  });

  it("nothing that a stranger may hold goes on, but for the session that says so", async () => {
    const { deps, accountId, press } = await disown();
    await putInTheMiddle(deps, { accountId, mailAddress: "hanako@example.jp" });
    expect(await waysIn(deps, accountId)).toEqual(everyWayIn);
    await press();

    expect(await waysIn(deps, accountId)).toEqual(["sessions"]);
    expect(await deps.db.$count(sessions, sql`ended_at IS NULL`)).toBe(1);
  });

  it("it stops a change of address that waits", async () => {
    const { deps, accountId, press } = await disown();
    await askForAddress(deps, accountId);
    await press();

    const [change] = await changesOf(deps, accountId);
    expect(change).toMatchObject({ stoppedAt: deps.clock.now(), effectiveAt: null });
    expect((await eventsIn(deps)).map(({ kind }) => kind)).toContain("addressChangeStopped");
  });

  it("nobody disowns what happened to somebody else, or what never happened", async () => {
    const { deps, elsewhere, press } = await disown();
    const { accountId } = await addMember(deps, someone());
    await insertSecurityEvent(deps.db, { at: deps.clock.now(), kind: "loggedIn", accountId });
    const theirs = (await listHistory({ accountId, before: null }, deps)).events[0]?.id ?? 0;

    expect(await press(theirs)).toEqual({ kind: "unknown" });
    expect(await press(Number.MAX_SAFE_INTEGER - 1)).toEqual({ kind: "unknown" });
    expect(await findSession(elsewhere, deps)).toMatchObject({ kind: "live" });
  });

  it("a session that was ended meanwhile disowns nothing", async () => {
    const { deps, accountId, press } = await disown();
    await endAllSessions(deps.db, [accountId], deps.clock.now());

    expect(await press()).toEqual({ kind: "over" });
    expect((await eventsIn(deps)).map(({ kind }) => kind)).not.toContain("eventDisowned");
  });
});
