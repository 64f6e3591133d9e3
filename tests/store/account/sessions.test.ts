import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { endAllOtherSessions, endOneSession } from "@/lib/account/sessions/end-sessions";
import { listSessions } from "@/lib/account/sessions/list-sessions";
import { findSession } from "@/lib/session/find-session";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { eventsIn, liveSessions, provenSessionOf, sessionOf, tokenOf } from "@/tests/support/members/login";
import { addMember, someone } from "@/tests/support/members/member";

const network = "192.0.2.1";
const iphone = { deviceName: "iphone", browserName: "safari" } as const;

eachEngine((open) => {
  const begin = async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    await addMember(deps);
    const elsewhere = await tokenOf(deps, { device: iphone });
    clock.forward({ minutes: 1 });
    const token = await tokenOf(deps);

    return { clock, deps, elsewhere, token, session: await provenSessionOf(deps, token) };
  };
  const stateOf = async (deps: Awaited<ReturnType<typeof begin>>["deps"], token: string) => {
    const view = await findSession(token, deps);

    return view.kind === "over" ? view.state : view.kind;
  };

  it("lists this browser first, and what each said of itself at its login", async () => {
    const { clock, deps, elsewhere, session } = await begin();
    clock.forward({ minutes: 10 });
    await findSession(elsewhere, deps);

    expect(await listSessions(session, deps)).toMatchObject([
      { id: session.id, isThisOne: true, deviceName: null },
      { isThisOne: false, ...iphone, lastSeenAt: clock.now() },
    ]);
  });

  it("lists neither what is idle, nor what ended, nor anybody else's", async () => {
    const { clock, deps, token, session } = await begin();
    const { loginId } = await addMember(deps, someone());
    await tokenOf(deps, { loginId });
    clock.forward({ minutes: 29 });
    await findSession(token, deps);
    clock.forward({ minutes: 1 });

    expect(await listSessions(session, deps)).toMatchObject([{ isThisOne: true }]);
  });

  it("ends one, and records it once", async () => {
    const { deps, elsewhere, token, session } = await begin();
    const { id } = await sessionOf(deps, elsewhere);
    for (let times = 0; times < 2; times += 1)
      expect(await endOneSession({ id, session, network }, deps)).toEqual({ kind: "ended" });

    expect(await stateOf(deps, elsewhere)).toBe("ended");
    expect(await stateOf(deps, token)).toBe("live");
    expect((await eventsIn(deps)).filter(({ kind }) => kind === "sessionEnded")).toHaveLength(1);
  });

  it("ends nobody else's session, nor its own, nor one that never was", async () => {
    const { deps, token, session } = await begin();
    const { loginId } = await addMember(deps, someone());
    const others = await tokenOf(deps, { loginId });
    for (const id of [(await sessionOf(deps, others)).id, session.id, randomUUID()])
      await endOneSession({ id, session, network }, deps);

    expect(await stateOf(deps, others)).toBe("live");
    expect(await stateOf(deps, token)).toBe("live");
  });

  it("ends all others, and nobody else's", async () => {
    const { deps, elsewhere, token, session } = await begin();
    const { loginId } = await addMember(deps, someone());
    const others = await tokenOf(deps, { loginId });
    expect(await endAllOtherSessions({ session, network }, deps)).toEqual({ kind: "ended" });

    expect(await stateOf(deps, elsewhere)).toBe("ended");
    expect(await stateOf(deps, token)).toBe("live");
    expect(await stateOf(deps, others)).toBe("live");
  });

  it("of two that end each other at once one stays", async () => {
    const { deps, elsewhere, session } = await begin();
    const other = await provenSessionOf(deps, elsewhere);

    const outcomes = await Promise.all([
      endAllOtherSessions({ session, network }, deps),
      endAllOtherSessions({ session: other, network }, deps),
    ]);

    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["ended", "over"]);
    expect(await liveSessions(deps)).toHaveLength(1);
  });

  it("twenty may live at once: for one more the oldest ends, and an idle one counts no more", async () => {
    const { clock, deps, elsewhere, token } = await begin();
    for (let more = 2; more < 20; more += 1) await tokenOf(deps);
    expect(await stateOf(deps, elsewhere)).toBe("live");

    await tokenOf(deps);
    expect(await stateOf(deps, elsewhere)).toBe("ended");
    expect(await stateOf(deps, token)).toBe("live");

    clock.forward({ minutes: 30 });
    await tokenOf(deps);
    expect(await stateOf(deps, token)).toBe("idle");
  });

  it("of logins at the same moment, too, no more than twenty are left; the oldest may be the one that is replaced", async () => {
    const { deps, elsewhere } = await begin();
    for (let more = 2; more < 20; more += 1) await tokenOf(deps);

    await tokenOf(deps, { earlierToken: elsewhere });
    expect(await liveSessions(deps)).toHaveLength(20);
    await Promise.all(Array.from({ length: 5 }, () => tokenOf(deps)));
    expect(await liveSessions(deps)).toHaveLength(20);
  });
});
