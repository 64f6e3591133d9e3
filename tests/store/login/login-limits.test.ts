import { expect, it } from "vitest";
import { requestTemporaryPassword } from "@/lib/forgot-password/request-temporary-password";
import { boundPasswordWaits, isPasswordsBusy } from "@/lib/password/hashing-queue";
import type { Deps } from "@/lib/process/deps";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { holdTurns } from "@/tests/support/members/held-turns";
import { eventsIn, networks, tryLogin } from "@/tests/support/members/login";
import { addMember, hanako, someone } from "@/tests/support/members/member";
import { giveTemporaryPassword } from "@/tests/support/members/temporary-password";

const wrong = { password: "some other password" };
const fail = (deps: Deps, loginId: string, from: string[]) =>
  Promise.all(from.map((network) => tryLogin(deps, { ...wrong, loginId, network })));

eachEngine((open) => {
  it("ten wrong passwords from one network make it wait, the right password included", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    await fail(deps, hanako.loginId, Array(10).fill("192.0.2.1"));

    expect(await tryLogin(deps)).toEqual({ kind: "limited", retryAt: expect.any(Date) });
    expect((await eventsIn(deps)).at(-1)).toMatchObject({
      kind: "loginRefused",
      reason: "limited:loginPerAccountAndNetwork",
    });
  });

  it("another network is not kept waiting", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    await fail(deps, hanako.loginId, Array(12).fill("192.0.2.1"));

    expect(await tryLogin(deps, { network: "198.51.100.7" })).toMatchObject({ kind: "loggedIn" });
  });

  it("an unknown ID runs into the same limit at the same try", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    const kinds = async (loginId: string) => {
      const outcomes = [];
      for (let i = 0; i < 12; i++) outcomes.push((await tryLogin(deps, { ...wrong, loginId })).kind);
      return outcomes;
    };

    expect(await kinds("unknown1234")).toEqual(await kinds(hanako.loginId));
  });

  it("a success makes the tries before it forgotten", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    for (let round = 0; round < 3; round++) {
      await fail(deps, hanako.loginId, Array(9).fill("192.0.2.1"));
      expect(await tryLogin(deps)).toMatchObject({ kind: "loggedIn" });
    }
  });

  it("the ID counts however it is written", async () => {
    const deps = testDeps(open());
    await addMember(deps, { loginId: "hanako1958" });
    await fail(deps, "HANAKO1958", Array(5).fill("192.0.2.1"));
    await fail(deps, "ｈａｎａｋｏ１９５８ ", Array(5).fill("192.0.2.1"));

    expect(await tryLogin(deps, { loginId: "hanako1958" })).toMatchObject({ kind: "limited" });
  });

  it("one network alone cannot use up the tries that all networks share", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    await fail(deps, hanako.loginId, Array(60).fill("192.0.2.1"));

    expect(await tryLogin(deps, { network: "198.51.100.7" })).toMatchObject({ kind: "loggedIn" });
  });

  it("fifty wrong passwords from many networks make strange browsers wait, and nobody else", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);
    await fail(deps, hanako.loginId, networks(50));

    expect(await tryLogin(deps, { network: "stranger" })).toMatchObject({ kind: "limited" });
    expect(await tryLogin(deps, { network: "stranger", password: "ABCD-EFGH-JKLM-NPQR" })).toMatchObject({
      kind: "limited",
    });
    const words = await giveTemporaryPassword(deps, accountId);
    expect(await tryLogin(deps, { network: "owner's phone", password: words })).toMatchObject({
      kind: "loggedIn",
    });
  });

  it("fifty wrong passwords do not keep the owner's own browser out", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);
    await fail(deps, hanako.loginId, networks(50));

    expect(
      await tryLogin(deps, { network: "owner", knownBrowser: { id: "hers", accountIds: [accountId] } }),
    ).toMatchObject({
      kind: "loggedIn",
    });
  });

  it("a browser known for one account is a stranger to another", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    const other = await addMember(deps, someone());
    await fail(deps, hanako.loginId, networks(50));

    expect(
      await tryLogin(deps, {
        network: "x",
        knownBrowser: { id: "theirs", accountIds: [other.accountId] },
        password: hanako.password,
      }),
    ).toMatchObject({
      kind: "limited",
    });
  });

  it("of 30 simultaneous guesses from one network ten are compared", async () => {
    const deps = testDeps(open(), { clock: movableClock() });
    await addMember(deps);

    const outcomes = await Promise.all(Array.from({ length: 30 }, () => tryLogin(deps, wrong)));

    expect(outcomes.filter(({ kind }) => kind === "refused")).toHaveLength(10);
    expect(outcomes.filter(({ kind }) => kind === "limited")).toHaveLength(20);
  });

  it("what strangers have compared keeps no known browser waiting too long, no temporary password, and nobody who is mailed one", async () => {
    const deps = testDeps(open(), { clock: movableClock() });
    const { accountId } = await addMember(deps);
    const other = await addMember(deps, someone());
    const words = await giveTemporaryPassword(deps, other.accountId);
    const forgetful = await addMember(deps, someone());
    const knownBrowser = { id: "her phone", accountIds: [accountId] };
    const asked = { details: forgetful, network: "192.0.2.9", language: null };
    const turns = holdTurns();
    boundPasswordWaits(1);
    await expect(tryLogin(deps)).rejects.toSatisfy(isPasswordsBusy);

    const all = Promise.all([
      tryLogin(deps, { knownBrowser }),
      tryLogin(deps, { loginId: other.loginId, password: words }),
      requestTemporaryPassword(asked, deps),
    ]);
    await Promise.race([all, turns.isWaiting(3)]);
    boundPasswordWaits(Number.POSITIVE_INFINITY);
    await turns.release();

    expect(await all).toMatchObject([{ rights: "full" }, { rights: "choosePassword" }, { kind: "sent" }]);
  });

  it("what was never compared, since too many were at it, is no failed login", async () => {
    const deps = testDeps(open(), { clock: movableClock() });
    await addMember(deps);
    const turns = holdTurns();
    boundPasswordWaits(1);
    for (let times = 0; times < 12; times += 1)
      await expect(tryLogin(deps, { password: hanako.password })).rejects.toSatisfy(isPasswordsBusy);
    boundPasswordWaits(Number.POSITIVE_INFINITY);
    await turns.release();

    expect(await tryLogin(deps, { password: hanako.password })).toMatchObject({ kind: "loggedIn" });
  });
});
