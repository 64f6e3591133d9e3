import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { accounts, setups, termsConsents } from "@/db/schema";
import { findCurrentSetup } from "@/lib/setup/current-setup";
import { nextStep, setupSteps } from "@/lib/setup/steps";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { accountOf, eventsIn, liveSessions } from "@/tests/support/members/login";
import { addMember } from "@/tests/support/members/member";
import { giveLetter } from "@/tests/support/members/newcomer";
import { chosen, newcomerWithLetter, setupToken, takeStep, walkTo } from "@/tests/support/members/setup";

eachEngine((open) => {
  it("no step can be taken before its turn, whatever is posted", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const token = await setupToken(deps, newcomer);

    for (const step of setupSteps.slice(1))
      expect(await takeStep(deps, step, { token, member: newcomer.member }), step).toEqual({
        kind: "notNow",
      });
    expect(await deps.db.$count(setups)).toBe(0);
    expect((await accountOf(deps, newcomer.member.accountId))?.loginId).toBeNull();
  });

  it("no step is open to who is not logged in with a letter", async () => {
    const deps = testDeps(open());
    const member = await addMember(deps);

    for (const step of setupSteps)
      expect(await takeStep(deps, step, { token: "no such value", member })).toEqual({ kind: "notNow" });
  });

  it("proving who one is renews the session's value, and the old one is worth nothing", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const before = await setupToken(deps, newcomer);
    const outcome = await takeStep(deps, "identity", { token: before, member: newcomer.member });
    const after = "token" in outcome ? String(outcome.token) : "";

    expect(after).not.toBe(before);
    expect(await findCurrentSetup(before, deps)).toBeNull();
    expect(await findCurrentSetup(after, deps)).toMatchObject({ accountId: newcomer.member.accountId });
  });

  it("proven twice, at once or a moment later, it goes on in one session, and by nothing less", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const newcomer = await newcomerWithLetter(deps);
    const token = await setupToken(deps, newcomer);
    const { member } = newcomer;

    const prove = (said = member) => takeStep(deps, "identity", { token, member: said });
    const [first, second] = await Promise.all([prove(), prove()]);
    clock.forward({ seconds: 10 });

    expect(first).toMatchObject({ kind: "confirmed" });
    expect([second, await prove()]).toEqual([first, first]);
    expect(await prove({ ...member, birthDate: "1958-04-04" })).toEqual({ kind: "mismatch" });
    expect((await eventsIn(deps)).filter(({ kind }) => kind === "setupIdentified")).toHaveLength(1);
    expect(await liveSessions(deps)).toHaveLength(1);
    clock.forward({ seconds: 1 });
    expect(await prove()).toEqual({ kind: "notNow" });
  });

  it.each([
    ["another insurer number", { insurerNumber: "06990022" }, "insurerNumber"],
    ["another birth date", { birthDate: "1958-04-04" }, "birthDate"],
    ["both", { insurerNumber: "06990022", birthDate: "1958-04-04" }, "insurerNumber,birthDate"],
  ])("%s is a mismatch in the same words, and support sees what it was", async (_what, wrong, reason) => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const token = await setupToken(deps, newcomer);

    const member = { ...newcomer.member, ...wrong };
    expect(await takeStep(deps, "identity", { token, member })).toEqual({ kind: "mismatch" });
    expect((await eventsIn(deps)).at(-1)).toMatchObject({ kind: "identityCheckRefused", reason });
  });

  it("guessing a birth date comes to an end", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const token = await setupToken(deps, newcomer);
    const member = { ...newcomer.member, birthDate: "1958-04-04" };
    for (let tries = 0; tries < 5; tries++) await takeStep(deps, "identity", { token, member });

    expect(await takeStep(deps, "identity", { token, member: newcomer.member })).toMatchObject({
      kind: "tooManyAttempts",
    });
  });

  it("what was entered is there at the next login, the password as a hash", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const newcomer = await newcomerWithLetter(deps);
    await walkTo(deps, "confirm", newcomer);
    clock.forward({ hours: 24 });

    const setup = await findCurrentSetup(await setupToken(deps, newcomer), deps);
    expect(setup).toMatchObject({ loginId: chosen.loginId, mailAddress: chosen.mailAddress });
    expect(setup?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(await deps.db.select().from(setups))).not.toContain(chosen.password);
  });

  it("nothing of it counts before the proof", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    await walkTo(deps, "confirm", newcomer);

    expect(await accountOf(deps, newcomer.member.accountId)).toMatchObject({
      mailAddress: null,
      mailAddressConfirmedAt: null,
      passwordHash: null,
      firstLoggedInAt: null,
    });
  });

  it("the consent is kept with its version and its first moment", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const newcomer = await newcomerWithLetter(deps);
    const token = await walkTo(deps, "login-id", newcomer);
    const consentedAt = clock.now();
    clock.forward({ minutes: 5 });
    await takeStep(deps, "terms", { token, member: newcomer.member });

    expect(await deps.db.select().from(termsConsents)).toEqual([
      { accountId: newcomer.member.accountId, version: deps.terms.version, consentedAt },
    ]);
  });

  it("a consent to terms that are no longer in force is none", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const token = await walkTo(deps, "terms", newcomer);
    const newer = { ...deps, terms: { ...deps.terms, version: "2099-01-01" } };
    await takeStep(deps, "terms", { token, member: newcomer.member });

    const setup = await findCurrentSetup(token, newer);
    expect(setup && nextStep(setup)).toBe("terms");
  });

  it("another login ID takes the password with it, which might contain it", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const token = await walkTo(deps, "confirm", newcomer);
    const { member } = newcomer;

    await takeStep(deps, "login-id", { token, member });
    expect(nextStep((await findCurrentSetup(token, deps)) ?? noSetup)).toBe("confirm");
    await takeStep(deps, "login-id", { token, member, entered: { loginId: "another2026" } });
    expect(nextStep((await findCurrentSetup(token, deps)) ?? noSetup)).toBe("password");
  });

  it("a password may not be the one on the letter, nor contain the login ID", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const token = await walkTo(deps, "password", newcomer);
    const { member, letter } = newcomer;

    for (const [password, key] of [
      [letter.provisionalPassword, "passwordIsTemporary"],
      [`my-${chosen.loginId}-door`, "passwordHasLoginId"],
    ] as const)
      expect(await takeStep(deps, "password", { token, member, entered: { password } })).toEqual({
        kind: "refused",
        complaint: { key },
      });
  });

  it("ends when its letter does, and goes on with none of it when there is a newer one", async () => {
    const clock = movableClock("2026-11-22T12:00:00+09:00");
    const deps = testDeps(open(), { clock });
    const expiresAt = new Date("2026-11-22T12:20:00+09:00");
    const newcomer = await newcomerWithLetter(deps, { expiresAt });
    const token = await walkTo(deps, "confirm", newcomer);
    clock.set("2026-11-22T12:19:59.999+09:00");
    expect(await findCurrentSetup(token, deps)).not.toBeNull();
    clock.set(expiresAt);
    expect(await findCurrentSetup(token, deps)).toBeNull();

    const newer = { ...newcomer, letter: await giveLetter(deps, newcomer.member.accountId) };
    const setup = await findCurrentSetup(await setupToken(deps, newer), deps);
    expect(setup).toMatchObject({ identifiedAt: null, loginId: null, passwordHash: null, mailAddress: null });
  });

  it("never touches an account that is set up", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const token = await walkTo(deps, "login-id", newcomer);
    const { accountId } = newcomer.member;
    const done = { loginId: "already2026", firstLoggedInAt: deps.clock.now() };
    await deps.db.update(accounts).set(done).where(eq(accounts.id, accountId));
    await takeStep(deps, "login-id", { token, member: newcomer.member });

    expect((await accountOf(deps, accountId))?.loginId).toBe("already2026");
  });
});

const noSetup = {
  identifiedAt: null,
  consentedAt: null,
  loginId: null,
  passwordHash: null,
  mailAddress: null,
};
