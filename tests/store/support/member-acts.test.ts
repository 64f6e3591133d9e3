import { asc, eq, ne } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { accounts, mails, memberships, securityEvents } from "@/db/schema";
import { openLink } from "@/lib/forgot-id/open-link";
import { resetPassword } from "@/lib/forgot-id/reset-password";
import { findSession } from "@/lib/session/find-session";
import { changeAddress } from "@/lib/support/member/change-address";
import { endSessions } from "@/lib/support/member/end-sessions";
import { resumeMember, suspendMember } from "@/lib/support/member/suspend";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { giveLink } from "@/tests/support/members/link";
import { accountOf, tokenOf, tryLogin } from "@/tests/support/members/login";
import { addMember, hanako } from "@/tests/support/members/member";
import { giveTemporaryPassword } from "@/tests/support/members/temporary-password";

const asker = { actor: "tanaka (desk)", reason: "asked for by telephone" };
const network = "192.0.2.1";

eachEngine((open) => {
  async function prepare(account = {}) {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps, { account });
    const request = { accountId, asker };
    const events = () =>
      deps.db
        .select({
          kind: securityEvents.kind,
          actor: securityEvents.actor,
          reason: securityEvents.reason,
          approvedBy: securityEvents.approvedBy,
        })
        .from(securityEvents)
        .where(eq(securityEvents.actor, asker.actor))
        .orderBy(asc(securityEvents.id));
    const mailed = () =>
      deps.db
        .select({ kind: mails.kind, to: mails.toAddress })
        .from(mails)
        .where(ne(mails.kind, "newDevice"))
        .orderBy(asc(mails.toAddress));

    return { deps, accountId, request, events, mailed };
  }
  const liveLink = (deps: ReturnType<typeof testDeps>, accountId: string) => {
    const sentAt = deps.clock.now();
    return giveLink(deps, accountId, { sentAt, expiresAt: new Date(sentAt.getTime() + 3_600_000) });
  };

  describe("a suspension", () => {
    it("ends sessions, opened links and what lies in the mailbox, lets nobody in, and is told and recorded", async () => {
      const { deps, accountId, request, events, mailed } = await prepare();
      const token = await tokenOf(deps);
      const opened = await liveLink(deps, accountId);
      const visit = await openLink({ token: opened.token, visitToken: null, network }, deps);
      const link = await liveLink(deps, accountId);
      const temporary = await giveTemporaryPassword(deps, accountId);
      await deps.db.delete(mails);

      expect(await suspendMember(request, deps)).toEqual({ kind: "done" });

      expect(await findSession(token, deps)).toMatchObject({ kind: "over" });
      expect(await tryLogin(deps)).toMatchObject({ kind: "refused" });
      expect(await tryLogin(deps, { password: temporary })).toMatchObject({ kind: "refused" });
      expect(await openLink({ token: link.token, visitToken: null, network }, deps)).toEqual({
        kind: "dead",
      });
      const visitToken = visit.kind === "begun" ? visit.visitToken : null;
      expect(await resetPassword({ visitToken, network }, deps)).toEqual({ kind: "noVisit" });
      expect(await mailed()).toEqual([{ kind: "suspendedBySupport", to: hanako.mailAddress }]);
      expect(await events()).toEqual([{ kind: "accountSuspended", ...asker, approvedBy: null }]);
    });

    it("of many at once is one, and what died stays dead when the account goes on", async () => {
      const { deps, accountId, request, events } = await prepare();
      const link = await liveLink(deps, accountId);
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => suspendMember(request, deps)));

      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["already", "already", "already", "done"]);
      expect(await resumeMember(request, deps)).toEqual({ kind: "done" });
      expect(await resumeMember(request, deps)).toEqual({ kind: "already" });
      expect(await openLink({ token: link.token, visitToken: null, network }, deps)).toEqual({
        kind: "dead",
      });
      expect(await tryLogin(deps)).toMatchObject({ kind: "loggedIn" });
      expect((await events()).map(({ kind }) => kind)).toEqual(["accountSuspended", "accountResumed"]);
    });

    it("of who left the society is not support's to lift", async () => {
      const { deps, accountId, request } = await prepare({ suspendedAt: new Date("2026-11-01T00:00:00Z") });
      await deps.db.insert(memberships).values({ accountId, accessEndedAt: deps.clock.now() });

      expect(await resumeMember(request, deps)).toEqual({ kind: "left" });
      expect((await accountOf(deps, accountId))?.suspendedAt).not.toBeNull();
    });
  });

  describe("the end of sessions", () => {
    it("counts them, and leaves the password", async () => {
      const { deps, request, mailed } = await prepare();
      const [one, other] = [await tokenOf(deps), await tokenOf(deps)];

      expect(await endSessions({ ...request, isPasswordToo: false }, deps)).toEqual({
        kind: "done",
        sessions: 2,
      });
      for (const token of [one, other])
        expect(await findSession(token, deps)).toMatchObject({ kind: "over" });
      expect(await tryLogin(deps)).toMatchObject({ kind: "loggedIn" });
      expect(await mailed()).toMatchObject([{ kind: "sessionsEndedBySupport" }]);
    });

    it("never leaves one behind where support touches the password, however a login races it", async () => {
      const { deps, request } = await prepare();
      const [logins] = await Promise.all([
        Promise.all([tryLogin(deps), tryLogin(deps)]),
        endSessions({ ...request, isPasswordToo: true }, deps),
      ]);

      for (const login of logins) {
        const token = login.kind === "loggedIn" ? login.token : null;
        expect((await findSession(token, deps)).kind).not.toBe("live");
      }
      expect(await tryLogin(deps)).toMatchObject({ kind: "refused" });
    });
  });

  describe("an address changed at the counter", () => {
    const change = { mailAddress: "new@example.jp", approvedBy: "suzuki" };

    it("counts at once, is told to both addresses, and names both people", async () => {
      const undeliverable = { mailUndeliverableAt: new Date("2026-11-01T00:00:00Z") };
      const { deps, accountId, request, events, mailed } = await prepare(undeliverable);
      const token = await tokenOf(deps);

      expect(await changeAddress({ ...request, ...change }, deps)).toEqual({ kind: "done" });

      expect(await accountOf(deps, accountId)).toMatchObject({
        mailAddress: "new@example.jp",
        mailAddressConfirmedAt: deps.clock.now(),
        mailUndeliverableAt: null,
      });
      expect(await findSession(token, deps)).toMatchObject({ kind: "over" });
      expect(await mailed()).toEqual([
        { kind: "addressChangedBySupport", to: hanako.mailAddress },
        { kind: "addressChangedBySupport", to: "new@example.jp" },
      ]);
      expect(await events()).toEqual([
        { kind: "mailAddressChangedBySupport", ...asker, approvedBy: "suzuki" },
      ]);
    });

    it.each(["tanaka", "ＤＥＳＫ", "Tanaka"])("is not agreed to by %s, who asks", async (approvedBy) => {
      const { deps, accountId, request, events, mailed } = await prepare();

      const outcome = await changeAddress({ ...request, ...change, approvedBy }, deps);
      expect(outcome).toEqual({ kind: "samePerson" });
      expect(await accountOf(deps, accountId)).toMatchObject({ mailAddress: hanako.mailAddress });
      expect([await events(), await mailed()]).toEqual([[], []]);
    });

    it.each([
      ["already", {}, { mailAddress: "HANAKO@example.jp" }],
      ["neverSetUp", { firstLoggedInAt: null }, {}],
      ["suspended", { suspendedAt: new Date("2026-11-01T00:00:00Z") }, {}],
    ])("changes and records nothing: %s", async (kind, account, given) => {
      const { deps, request, events, mailed } = await prepare(account);

      expect(await changeAddress({ ...request, ...change, ...given }, deps)).toEqual({ kind });
      expect([await events(), await mailed()]).toEqual([[], []]);
    });
  });

  it("about nobody does nothing", async () => {
    const { deps, request, events } = await prepare();
    const nobody = { ...request, accountId: "00000000-0000-4000-8000-000000000000" };

    expect(await suspendMember(nobody, deps)).toEqual({ kind: "unknown" });
    expect(await endSessions({ ...nobody, isPasswordToo: true }, deps)).toEqual({ kind: "unknown" });
    expect(await deps.db.select().from(accounts)).toHaveLength(1);
    expect(await events()).toEqual([]);
  });
});
