import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { accounts, letters } from "@/db/schema";
import { provisionalUserIdInGroups } from "@/lib/letter/letter";
import { chooseNewPassword } from "@/lib/new-password/choose-new-password";
import { hashPassword } from "@/lib/password/password-hash";
import { findSession } from "@/lib/session/find-session";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { eventsIn, liveSessions, networks } from "@/tests/support/members/login";
import { addMember } from "@/tests/support/members/member";
import { giveLetter } from "@/tests/support/members/newcomer";
import {
  language,
  network,
  newcomerWithLetter,
  press,
  setupToken,
  tryLetter,
  walkToProof,
} from "@/tests/support/members/setup";

const ISSUED = "2026-11-22T12:00:00+09:00";
const LAST_MOMENT = "2027-02-20T23:59:59.999+09:00";
const END = "2027-02-21T00:00:00+09:00";

eachEngine((open) => {
  it("leads to setting the account up, and to nothing else", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);

    const token = await setupToken(deps, newcomer);

    expect(await findSession(token, deps)).toMatchObject({ kind: "live", session: { rights: "setup" } });
    const choice = { token, typed: "turtle pond door seven", network, language };
    expect(await chooseNewPassword(choice, deps)).toEqual({ kind: "notAllowed" });
    expect((await eventsIn(deps)).map(({ kind }) => kind)).toEqual(["letterUsed"]);
  });

  it("takes the letter as it is printed, and as people type it", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const { provisionalUserId, provisionalPassword } = newcomer.letter;
    const loginId = provisionalUserIdInGroups(provisionalUserId).toLowerCase();
    const password = ` ${provisionalPassword.toLowerCase().replaceAll("-", " ")}\n`;

    expect(await tryLetter(deps, newcomer, { loginId, password })).toMatchObject({ rights: "setup" });
  });

  it("of an earlier release, hashed like a chosen password, is good too", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const { provisionalUserId, provisionalPassword } = newcomer.letter;
    await deps.db
      .update(letters)
      .set({ passwordHash: await hashPassword(provisionalPassword) })
      .where(eq(letters.provisionalUserId, provisionalUserId));

    expect(await tryLetter(deps, newcomer)).toMatchObject({ rights: "setup" });
    expect(await tryLetter(deps, newcomer, { password: "ABCD-EFGH-JKLM-NPQR" })).toEqual({ kind: "refused" });
  });

  it("works as often as it takes until the account is set up, and says so then", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    for (let times = 0; times < 3; times++)
      expect(await tryLetter(deps, newcomer)).toMatchObject({ kind: "loggedIn" });
    const { proof } = await walkToProof(deps, newcomer);
    await press(deps, proof);

    expect(await tryLetter(deps, newcomer)).toEqual({ kind: "letterUsed", at: deps.clock.now() });
  });

  it("is good in the last moment of its last day, and over at its end", async () => {
    const clock = movableClock(ISSUED);
    const deps = testDeps(open(), { clock });
    const newcomer = await newcomerWithLetter(deps);

    clock.set(LAST_MOMENT);
    expect(await tryLetter(deps, newcomer)).toMatchObject({ kind: "loggedIn" });
    clock.set(END);
    expect(await tryLetter(deps, newcomer)).toMatchObject({ kind: "letterExpired", at: clock.now() });
  });

  it("that was replaced says so, and the newer one works", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const older = await newcomerWithLetter(deps);
    const token = await setupToken(deps, older);
    clock.forward({ minutes: 1 });
    const newer = { ...older, letter: await giveLetter(deps, older.member.accountId) };

    expect(await tryLetter(deps, older)).toEqual({ kind: "letterReplaced", at: clock.now() });
    expect(await findSession(token, deps)).toMatchObject({ kind: "over", state: "ended" });
    expect(await tryLetter(deps, newer)).toMatchObject({ kind: "loggedIn" });
  });

  it("tells nothing to who cannot type its password", async () => {
    const clock = movableClock(ISSUED);
    const deps = testDeps(open(), { clock });
    const newcomer = await newcomerWithLetter(deps);
    clock.set(END);
    const password = "ABCD-EFGH-JKLM-NPQR";

    expect(await tryLetter(deps, newcomer, { password })).toEqual({ kind: "refused" });
    expect(await tryLetter(deps, newcomer, { loginId: "KARIABCDEFGHJ" })).toEqual({ kind: "refused" });
    expect((await eventsIn(deps)).map(({ reason }) => reason)).toEqual(["wrongPassword", "unknownLoginId"]);
  });

  it("of a suspended account says what a wrong password says", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const suspended = { suspendedAt: deps.clock.now() };
    await deps.db.update(accounts).set(suspended).where(eq(accounts.id, newcomer.member.accountId));

    expect(await tryLetter(deps, newcomer)).toEqual({ kind: "refused" });
  });

  it("is counted by letter and network: who guesses waits after ten tries, who holds the letter never", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const wrong = { password: "ABCD-EFGH-JKLM-NPQR" };
    for (let tries = 0; tries < 10; tries++)
      expect(await tryLetter(deps, newcomer, wrong)).toEqual({ kind: "refused" });

    expect(await tryLetter(deps, newcomer, wrong)).toMatchObject({ kind: "limited" });
    expect(await tryLetter(deps, newcomer, { ...wrong, network: "192.0.2.2" })).toEqual({ kind: "refused" });
    expect(await tryLetter(deps, newcomer)).toMatchObject({ kind: "loggedIn" });
    expect(await tryLetter(deps, await newcomerWithLetter(deps))).toMatchObject({ kind: "loggedIn" });
  });

  it("changes the session's value each time, and ends the one that was there before", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const first = await setupToken(deps, newcomer);
    const second = await tryLetter(deps, newcomer, { earlierToken: first });

    expect(second).not.toMatchObject({ token: first });
    expect(await findSession(first, deps)).toMatchObject({ kind: "over" });
    expect(await liveSessions(deps)).toHaveLength(1);
  });

  it("from many browsers at once is let in everywhere: nothing is spent yet", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const outcomes = await Promise.all(
      networks(8).map((each) => tryLetter(deps, newcomer, { network: each })),
    );

    expect(outcomes.filter(({ kind }) => kind === "loggedIn")).toHaveLength(8);
  });

  it("keeps nobody out whose login ID only looks like one", async () => {
    const deps = testDeps(open());
    const member = await addMember(deps, { loginId: "KARIMATSU2345" });

    expect(
      await tryLetter(deps, await newcomerWithLetter(deps), {
        loginId: "karimatsu2345",
        password: member.password,
      }),
    ).toMatchObject({ kind: "loggedIn", rights: "full" });
  });
});
