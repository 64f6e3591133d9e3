import { and, isNull } from "drizzle-orm";
import { expect, it } from "vitest";
import { mails, securityEvents, temporaryPasswords } from "@/db/schema";
import type { IdentityDetails } from "@/lib/forgot-password/identity-details";
import { requestTemporaryPassword } from "@/lib/forgot-password/request-temporary-password";
import { temporaryPassword } from "@/lib/password/temporary-password";
import type { Deps } from "@/lib/process/deps";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps, testQueue } from "@/tests/support/database/engines";
import { eventsIn, liveSessions, recordedOf, tokenOf, tryLogin } from "@/tests/support/members/login";
import { addMember, hanako } from "@/tests/support/members/member";

const owner: IdentityDetails = {
  loginId: hanako.loginId,
  birthDate: hanako.birthDate,
  mailAddress: hanako.mailAddress,
};
const ask = (deps: Deps, details: Partial<IdentityDetails> = {}, network = "192.0.2.1") =>
  requestTemporaryPassword({ details: { ...owner, ...details }, network, language: null }, deps);

const live = ({ db }: Deps) =>
  db
    .select()
    .from(temporaryPasswords)
    .where(and(isNull(temporaryPasswords.usedAt), isNull(temporaryPasswords.replacedAt)));

eachEngine((open) => {
  it("a match leaves one temporary password, one mail to the registered address and one job", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps, { mailAddress: "Hanako@Example.JP", language: "en" });

    expect(await ask(deps)).toMatchObject({ kind: "sent" });

    const [issued] = await live(deps);
    expect(issued).toMatchObject({ accountId, cause: "forgotPassword", issuedAt: deps.clock.now() });
    const queued = await deps.db.select().from(mails);
    expect(queued).toMatchObject([
      {
        kind: "temporaryPassword",
        accountId,
        toAddress: "Hanako@Example.JP",
        language: "en",
        temporaryPasswordId: issued?.id,
        deadlineAt: issued?.expiresAt,
      },
    ]);
    expect(await testQueue(open()).boss.findJobs("mail", { data: { mailId: queued[0]?.id } })).toHaveLength(
      1,
    );
    expect(await eventsIn(deps)).toEqual([{ kind: "temporaryPasswordIssued", reason: null, accountId }]);
  });

  it("what it mails logs in, and stands nowhere in the database", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    await ask(deps);
    const [issued] = await live(deps);
    const words = temporaryPassword(deps.secrets, issued?.id ?? "");

    const kept = JSON.stringify([issued, await deps.db.select().from(mails)]);
    expect(kept).not.toContain(words);
    expect(kept).not.toContain(words.replaceAll("-", ""));
    expect(await tryLogin(deps, { password: words })).toMatchObject({ rights: "choosePassword" });
  });

  it("takes the login ID and the address in any case", async () => {
    const deps = testDeps(open());
    await addMember(deps, { loginId: "Hanako1958" });

    expect(await ask(deps, { loginId: "hanako1958", mailAddress: "HANAKO@EXAMPLE.JP" })).toMatchObject({
      kind: "sent",
    });
  });

  it.each([
    ["an unknown login ID", { loginId: "unknown1234" }, {}, "loginId"],
    ["another birth date", { birthDate: "1958-04-04" }, {}, "birthDate"],
    ["another address", { mailAddress: "taro@example.jp" }, {}, "mailAddress"],
    [
      "two wrong items",
      { birthDate: "1958-04-04", mailAddress: "t@example.jp" },
      {},
      "birthDate,mailAddress",
    ],
    ["an account that never logged in", {}, { hasLoggedIn: false }, "neverLoggedIn"],
    ["an unconfirmed address", {}, { hasConfirmedAddress: false }, "mailAddressUnconfirmed"],
    ["a suspended account", {}, { isSuspended: true }, "suspended"],
  ])("%s gets the one answer and no mail; support sees why", async (_what, details, given, reason) => {
    const deps = testDeps(open());
    await addMember(deps, given);

    expect(await ask(deps, details)).toMatchObject({ kind: "mismatch" });

    expect(await deps.db.select().from(mails)).toEqual([]);
    expect(await live(deps)).toEqual([]);
    expect(await eventsIn(deps)).toMatchObject([{ kind: "identityCheckRefused", reason }]);
  });

  it("leaves the password and the sessions alone", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    await tokenOf(deps);
    await ask(deps);

    expect(await liveSessions(deps)).toHaveLength(1);
    expect(await tryLogin(deps)).toMatchObject({ kind: "loggedIn", rights: "full" });
  });

  it("replaces the one before", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    await addMember(deps);
    await ask(deps);
    clock.forward({ minutes: 1 });
    await ask(deps);

    expect(await live(deps)).toMatchObject([{ issuedAt: clock.now() }]);
    expect(await deps.db.select().from(temporaryPasswords)).toHaveLength(2);
  });

  it("mails once a minute and says when again", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const { accountId } = await addMember(deps);
    await ask(deps);
    const [first] = await live(deps);
    const again = new Date(clock.now().getTime() + 60_000);
    clock.forward({ seconds: 59 });

    expect(await ask(deps)).toMatchObject({
      kind: "tooManyMails",
      retryAt: again,
      newest: { carries: "temporaryPassword" },
    });
    expect(await live(deps)).toEqual([first]);
    await ask(deps);
    expect((await recordedOf(deps, accountId)).at(-1)).toBe("temporaryPasswordLimited ×2");
    clock.forward({ seconds: 1 });
    expect(await ask(deps)).toMatchObject({ kind: "sent" });
  });

  it("of 20 simultaneous requests one issues, and one temporary password lives", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    const five = () => Array.from({ length: 5 }, (_, i) => ask(deps, {}, `192.0.2.${i}`));

    const outcomes = await Promise.all([...five(), ...five(), ...five(), ...five()]);

    expect(outcomes.filter(({ kind }) => kind === "sent")).toHaveLength(1);
    expect(await live(deps)).toHaveLength(1);
    expect(await deps.db.select().from(mails)).toHaveLength(1);
  });

  it("writes no login ID, birth date or address into the record", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    await ask(deps, { mailAddress: "taro@example.jp" });
    await ask(deps);

    const record = JSON.stringify(await deps.db.select().from(securityEvents));
    expect(record).not.toMatch(/0010000005750|1958-?04-?03|example/);
  });
});
