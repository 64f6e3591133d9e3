import { describe, expect, it } from "vitest";
import { insertSecurityEvent, type NewSecurityEvent } from "@/db/security-events";
import { listSecurityEvents } from "@/lib/support/events/list-events";
import { reportIncident } from "@/lib/support/incident/report-incident";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { eventsIn } from "@/tests/support/members/login";

const START = new Date("2026-11-22T14:00:00+09:00");
const at = (minute: number) => new Date(START.getTime() + minute * 60_000);
const asker = { actor: "tanaka", reason: "an incident" };
const one = "00000000-0000-4000-8000-000000000001";
const other = "00000000-0000-4000-8000-000000000002";

eachEngine((open) => {
  async function prepare(events: NewSecurityEvent[]) {
    const deps = testDeps(open(), { clock: movableClock(at(60)) });
    for (const event of events) await insertSecurityEvent(deps.db, event);

    return deps;
  }

  describe("the list of events", () => {
    const asked = { since: at(1), until: null, accountId: null, kinds: [], most: 10, asker };
    const events: NewSecurityEvent[] = [
      { at: at(0), kind: "loggedIn", accountId: one },
      { at: at(1), kind: "loggedIn", accountId: one },
      { at: at(2), kind: "linkOpened", accountId: other },
      { at: at(3), kind: "loggedOut", accountId: one },
    ];
    const list = async (given: Partial<Parameters<typeof listSecurityEvents>[0]>) => {
      const deps = await prepare(events);
      const { events: found, hasMore } = await listSecurityEvents({ ...asked, ...given }, deps);
      return { deps, found: found.map(({ kind, accountId }) => [kind, accountId]), hasMore };
    };

    it("begins at its moment, is in order, and its look is recorded", async () => {
      const { deps, found, hasMore } = await list({});

      expect(found).toEqual([
        ["loggedIn", one],
        ["linkOpened", other],
        ["loggedOut", one],
      ]);
      expect(hasMore).toBe(false);
      expect((await eventsIn(deps)).at(-1)).toEqual({
        kind: "eventsListed",
        reason: asker.reason,
        accountId: null,
      });
    });

    it("ends before its end", async () => {
      expect((await list({ until: at(3) })).found).toEqual([
        ["loggedIn", one],
        ["linkOpened", other],
      ]);
    });

    it("can be of one account, whose owner then sees the look", async () => {
      const { deps, found } = await list({ accountId: one, kinds: ["loggedOut", "linkOpened"] });

      expect(found).toEqual([["loggedOut", one]]);
      expect((await eventsIn(deps)).at(-1)).toMatchObject({ kind: "memberEventsListed", accountId: one });
    });

    it("says when there is more, and keeps the newest", async () => {
      const { found, hasMore } = await list({ most: 2 });

      expect(found).toEqual([
        ["linkOpened", other],
        ["loggedOut", one],
      ]);
      expect(hasMore).toBe(true);
    });
  });

  describe("the report of an incident", () => {
    const asked = { since: START, until: null, kinds: [], actor: null, asker };

    it("tells whose data, which, from when to when, and leaves out what touches none", async () => {
      const deps = await prepare([
        { at: at(-1), kind: "passwordReset", accountId: one },
        { at: at(5), kind: "loggedIn", accountId: one },
        { at: at(3), kind: "linkOpened", accountId: one },
        { at: at(9), kind: "linkOpened", accountId: one },
        { at: at(4), kind: "loginRefused", accountId: other },
        { at: at(6), kind: "identityCheckRefused", accountId: null, cardDigest: "x" },
      ]);

      expect(await reportIncident(asked, deps)).toEqual({
        since: START,
        until: at(60),
        accounts: [
          {
            accountId: one,
            data: ["loginId", "maskedMailAddress", "usage"],
            firstAt: at(3),
            lastAt: at(9),
            events: 3,
          },
        ],
        totals: { loginId: 1, maskedMailAddress: 1, usage: 1 },
        surveys: 0,
      });
    });

    it("can be about what one person of support looked at", async () => {
      const deps = await prepare([
        { at: at(1), kind: "memberShown", accountId: one, actor: "sato", reason: "curious" },
        { at: at(2), kind: "memberShown", accountId: other, ...asker },
        { at: at(3), kind: "eventsListed", actor: "sato", reason: "curious" },
      ]);
      const report = await reportIncident({ ...asked, actor: "sato" }, deps);

      expect(report.accounts.map(({ accountId }) => accountId)).toEqual([one]);
      expect(report.surveys).toBe(1);
    });

    it("knows a person by any of the names of a record, and ends when it is told to", async () => {
      const deps = await prepare([
        { at: at(1), kind: "memberShown", accountId: one, actor: "Sato (desk1)", reason: "curious" },
        { at: at(2), kind: "memberShown", accountId: other, actor: "desk1", reason: "curious" },
        { at: at(5), kind: "memberShown", accountId: other, actor: "sato (desk1)", reason: "later" },
      ]);
      const accounts = async (actor: string, until: Date | null) => {
        const report = await reportIncident({ ...asked, actor, until }, deps);
        return report.accounts.map(({ accountId, events }) => [accountId, events]);
      };

      expect(await accounts("sato", at(5))).toEqual([[one, 1]]);
      expect(await accounts("desk1", null)).toEqual([
        [one, 1],
        [other, 2],
      ]);
      expect(await accounts("suzuki", null)).toEqual([]);
    });

    it("never drops a kind of event that nobody has classified", async () => {
      const deps = await prepare([{ at: at(1), kind: "newKind" as "loggedIn", accountId: one }]);

      expect(await reportIncident(asked, deps)).toMatchObject({
        accounts: [{ accountId: one, data: ["unclassified"] }],
      });
    });
  });
});
