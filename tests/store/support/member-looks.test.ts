import { asc, isNotNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { memberWords } from "@/cli/members/member-words";
import { insurers, memberships, securityEvents } from "@/db/schema";
import { insertSecurityEvent } from "@/db/security-events";
import { type Facts, findMembers } from "@/lib/support/member/find-members";
import { showHistory } from "@/lib/support/member/show-history";
import { showMember } from "@/lib/support/member/show-member";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { tokenOf } from "@/tests/support/members/login";
import { addMember, cardOf, hanako, someone } from "@/tests/support/members/member";
import { addNewcomer, giveLetter } from "@/tests/support/members/newcomer";

const asker = { actor: "tanaka", reason: "asked for by telephone" };

eachEngine((open) => {
  async function prepare() {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);
    const find = async (facts: Facts) =>
      (await findMembers({ facts, asker }, deps)).map(({ member, agrees }) => ({ id: member.id, agrees }));
    const looks = () =>
      deps.db
        .select({
          kind: securityEvents.kind,
          accountId: securityEvents.accountId,
          actor: securityEvents.actor,
          reason: securityEvents.reason,
        })
        .from(securityEvents)
        .where(isNotNull(securityEvents.actor))
        .orderBy(asc(securityEvents.id));

    return { deps, accountId, find, looks };
  }

  describe("finding a member", () => {
    it("tells what of the caller's words is right, and is recorded", async () => {
      const { accountId, find, looks } = await prepare();
      const facts = { loginId: hanako.loginId, mailAddress: "HANAKO@example.jp", card: cardOf(hanako) };

      expect(await find({ ...facts, birthDate: hanako.birthDate, sex: "female" })).toEqual([
        {
          id: accountId,
          agrees: { loginId: true, mailAddress: true, card: true, birthDate: true, sex: true },
        },
      ]);
      expect(await find({ loginId: hanako.loginId, birthDate: "1958-04-04", sex: "male" })).toEqual([
        { id: accountId, agrees: { loginId: true, birthDate: false, sex: false } },
      ]);
      expect(await looks()).toEqual([
        { kind: "memberFound", accountId, ...asker },
        { kind: "memberFound", accountId, ...asker },
      ]);
    });

    it("shows everybody whom one of the facts leads to", async () => {
      const { deps, accountId, find } = await prepare();
      const other = await addMember(deps, someone());
      const found = await find({ loginId: hanako.loginId, card: cardOf(other) });

      expect(found).toHaveLength(2);
      expect(found).toContainEqual({ id: accountId, agrees: { loginId: true, card: false } });
      expect(found).toContainEqual({ id: other.accountId, agrees: { loginId: false, card: true } });
    });

    it("leads from a letter's provisional user ID to who never set the account up", async () => {
      const { deps, find } = await prepare();
      const { accountId } = await addNewcomer(deps);
      const { provisionalUserId } = await giveLetter(deps, accountId);

      expect(await find({ provisionalUserId })).toEqual([
        { id: accountId, agrees: { provisionalUserId: true } },
      ]);
    });

    it("is recorded when it found nobody", async () => {
      const { find, looks } = await prepare();

      expect(await find({ loginId: "nobody00" })).toEqual([]);
      expect(await looks()).toEqual([{ kind: "memberFound", accountId: null, ...asker }]);
    });
  });

  describe("showing a member", () => {
    it("tells how the account stands, without anything secret, and is recorded", async () => {
      const { deps, accountId, looks } = await prepare();
      await tokenOf(deps);
      const shown = await showMember({ accountId, asker }, deps);

      expect(shown).toMatchObject({
        state: "usable",
        mailAddress: "h***o@example.jp",
        hasLoginId: true,
        hasPassword: true,
        sessions: [{ rights: "full" }],
        cards: [{ validTo: null }],
        letter: null,
      });
      const printed = [shown && memberWords("ja").shown(shown), JSON.stringify(shown)];
      for (const text of printed)
        for (const secret of [hanako.loginId, hanako.mailAddress, hanako.symbol, hanako.birthDate])
          expect(text).not.toContain(secret);
      expect(JSON.stringify(shown)).not.toMatch(/digest|hash/i);
      expect(await looks()).toEqual([{ kind: "memberShown", accountId, ...asker }]);
    });

    it("tells of a leaver until when what is kept, and until when they get in", async () => {
      const { deps, accountId } = await prepare();
      await deps.db.insert(insurers).values({
        ...{ number: hanako.insurerNumber, nameJa: "見本", nameEn: "Sample", changedAt: deps.clock.now() },
        ...{ leaversKeepAccessDays: 30, leaversDeletedAfterDays: 365 },
      });
      await deps.db
        .insert(memberships)
        .values({ accountId, leftOn: "2026-03-02" })
        .onConflictDoUpdate({ target: memberships.accountId, set: { leftOn: "2026-03-02" } });

      expect(await showMember({ accountId, asker }, deps)).toMatchObject({
        left: { on: "2026-03-02", accessEndsOn: "2026-04-01", deletedOn: "2027-03-02" },
      });
    });

    it("tells what became of a letter", async () => {
      const { deps } = await prepare();
      const { accountId } = await addNewcomer(deps);
      await giveLetter(deps, accountId);

      expect(await showMember({ accountId, asker }, deps)).toMatchObject({
        state: "notSetUp",
        hasLoginId: false,
        mailAddress: null,
        letter: { state: "usable" },
      });
    });
  });

  const span = { until: null, most: 200 };

  describe("a member's history", () => {
    it("comes in pieces that neither lose nor repeat anything, the newest first", async () => {
      const { deps, accountId } = await prepare();
      const begun = deps.clock.now().getTime();
      for (let n = 1; n <= 25; n += 1)
        await insertSecurityEvent(deps.db, { at: new Date(begun + n * 1000), kind: "loggedIn", accountId });
      const since = new Date(begun + 1);
      const seen: number[] = [];
      const sizes: number[] = [];
      let [until, hasMore]: [Date | null, boolean] = [new Date(begun + 26_000), true];
      while (hasMore) {
        const shown = await showHistory({ accountId, asker, since, until, most: 10 }, deps);
        if (!shown?.moments[0]) throw new Error("nothing is shown");
        seen.unshift(...shown.moments.map(({ at }) => (at.getTime() - begun) / 1000));
        sizes.push(shown.moments.length);
        until = shown.moments[0].at;
        hasMore = shown.hasMore;
      }

      expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
      expect(sizes).toEqual([10, 10, 5]);
    });

    it("names earlier looks with who and why, and is recorded after itself", async () => {
      const { deps, accountId, looks } = await prepare();
      const at = deps.clock.now();
      const since = new Date(at.getTime() - 1000);
      await insertSecurityEvent(deps.db, { at, kind: "loggedIn", accountId });
      await showMember({ accountId, asker }, deps);

      const shown = await showHistory({ accountId, asker, ...span, since }, deps);
      const moments = shown?.moments;
      expect(moments?.map((one) => (one.what === "event" ? [one.kind, one.actor, one.reason] : []))).toEqual([
        ["loggedIn", null, null],
        ["memberShown", asker.actor, asker.reason],
      ]);
      expect((await looks()).map(({ kind }) => kind)).toEqual(["memberShown", "memberHistoryShown"]);
    });
  });

  it("about nobody there is nothing, and nothing is recorded", async () => {
    const { deps, looks } = await prepare();
    const nobody = { accountId: "00000000-0000-4000-8000-000000000000", asker };

    expect(await showMember(nobody, deps)).toBeNull();
    expect(await showHistory({ ...nobody, ...span, since: deps.clock.now() }, deps)).toBeNull();
    expect(await looks()).toEqual([]);
  });
});
