import { count, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { findAccountByCard } from "@/db/accounts/find-by-card-or-login-id";
import { accounts, cards } from "@/db/schema";
import { demoLetter, newcomers } from "@/lib/demo/newcomers";
import { seedDemo } from "@/lib/demo/seed";
import { compare } from "@/lib/identity/compare-with-account";
import { cardDigests } from "@/lib/identity/digest";
import { verifyPassword } from "@/lib/password/password-hash";
import type { Deps } from "@/lib/process/deps";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { type DemoMember, demoMember, demoMembers } from "@/tests/support/members/demo";
import { tryLogin } from "@/tests/support/members/login";
import { addMember, someone } from "@/tests/support/members/member";
import { addNewcomer } from "@/tests/support/members/newcomer";

const seed = ({ db, secrets, clock }: Deps) => seedDemo(db, secrets, clock.now());

const check = async (member: DemoMember, deps: Deps) => {
  const account = await findAccountByCard(deps.db, cardDigests(deps.secrets, member));
  if (!account) throw new Error("no account has this card");

  return compare(account, member, deps.secrets);
};

async function countRows({ db }: Deps) {
  const [[members], [documents]] = await Promise.all([
    db.select({ value: count() }).from(accounts),
    db.select({ value: count() }).from(cards),
  ]);

  return { members: members?.value, documents: documents?.value };
}

const everybody = demoMembers.length + newcomers.length;
const whole = { members: everybody, documents: everybody + 1 };

eachEngine((open) => {
  it("an empty store gets every made-up member", async () => {
    const deps = testDeps(open());

    expect(await seed(deps)).toEqual({ kind: "seeded", added: everybody });
    expect(await countRows(deps)).toEqual(whole);
  });

  it("each shows what it is made up for", async () => {
    const deps = testDeps(open());
    await seed(deps);
    const answers = await Promise.all(
      demoMembers.map(async (member) => {
        const answer = await check(member, deps);
        return [member.key, answer.kind === "match" ? "match" : answer.reason];
      }),
    );

    expect(Object.fromEntries(answers)).toEqual({
      everyday: "match",
      neverLoggedIn: "neverLoggedIn",
      addressUnconfirmed: "mailAddressUnconfirmed",
      suspended: "suspended",
      transferred: "match",
      kanjiSymbol: "match",
      withoutSymbol: "match",
      oldCarrierAddress: "match",
      english: "match",
      undeliverable: "match",
      olderTerms: "match",
    });
  });

  it("who consented to older terms is asked again at the login", async () => {
    const deps = testDeps(open());
    await seed(deps);
    const { loginId, password } = demoMember("olderTerms");

    expect(await tryLogin(deps, { loginId, password: password ?? "" })).toMatchObject({
      kind: "loggedIn",
      rights: "acceptTerms",
    });
  });

  it("both documents of the member who was transferred lead to one account", async () => {
    const deps = testDeps(open());
    await seed(deps);
    const { earlierCard, ...member } = demoMember("transferred");
    const now = await findAccountByCard(deps.db, cardDigests(deps.secrets, member));
    const before = earlierCard && (await findAccountByCard(deps.db, cardDigests(deps.secrets, earlierCard)));

    expect(now).not.toBeNull();
    expect(before).toEqual(now);
  });

  it("their passwords log them in", async () => {
    const deps = testDeps(open());
    await seed(deps);
    const { loginId, password } = demoMember("everyday");
    const [row] = await deps.db.select().from(accounts).where(eq(accounts.loginId, loginId));

    expect(await verifyPassword(row?.passwordHash ?? null, password ?? "")).toEqual({
      matches: true,
      isOutdated: false,
    });
  });

  it("a second time adds nothing and keeps what trials changed", async () => {
    const deps = testDeps(open());
    await seed(deps);
    await deps.db.update(accounts).set({ mailAddress: "changed@example.jp" });

    expect(await seed(deps)).toEqual({ kind: "seeded", added: 0 });
    expect(await countRows(deps)).toEqual(whole);
    const addresses = await deps.db.selectDistinct({ mailAddress: accounts.mailAddress }).from(accounts);
    expect(addresses).toEqual([{ mailAddress: "changed@example.jp" }]);
  });

  it("two at once leave each member there once", async () => {
    const deps = testDeps(open());
    const outcomes = await Promise.all([seed(deps), seed(deps)]);

    expect(outcomes.reduce((sum, one) => sum + (one.kind === "seeded" ? one.added : 0), 0)).toBe(everybody);
    expect(await countRows(deps)).toEqual(whole);
  });

  it("the newcomers' letters begin the setting up, and say the same after every start", async () => {
    const deps = testDeps(open());
    await seed(deps);
    for (const newcomer of newcomers) {
      const { provisionalUserId, provisionalPassword } = demoLetter(newcomer, deps.secrets);
      const attempt = { loginId: provisionalUserId, password: provisionalPassword };

      const answer = newcomer.letterAgeDays
        ? { kind: "letterExpired" }
        : { kind: "loggedIn", rights: "setup" };
      expect(await tryLogin(deps, attempt)).toMatchObject(answer);
    }
    expect(await seed(deps)).toEqual({ kind: "seeded", added: 0 });
  });

  it("a newcomer whose account is set up by a trial is still nobody else", async () => {
    const deps = testDeps(open());
    await seed(deps);
    const [{ accountId = "" } = {}] = newcomers;
    const done = { loginId: "sakura2026", firstLoggedInAt: deps.clock.now() };
    await deps.db.update(accounts).set(done).where(eq(accounts.id, accountId));

    expect(await seed(deps)).toEqual({ kind: "seeded", added: 0 });
  });

  it("a store where anybody else lives is left alone", async () => {
    const deps = testDeps(open());
    await addMember(deps, someone());

    expect(await seed(deps)).toEqual({ kind: "otherMembers", count: 1 });
    expect(await countRows(deps)).toEqual({ members: 1, documents: 1 });
  });

  it("somebody whose account is not set up yet is somebody else too", async () => {
    const deps = testDeps(open());
    await addNewcomer(deps);

    expect(await seed(deps)).toEqual({ kind: "otherMembers", count: 1 });
  });
});
