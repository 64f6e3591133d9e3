import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { accounts } from "@/db/schema";
import { carryOutDueChanges } from "@/lib/account/address/due-changes";
import { findOpenAddressChange } from "@/lib/account/address/find-change";
import { lookAtLink } from "@/lib/link/look-at-link";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import {
  answer,
  askForAddress,
  changesOf,
  mailedToken,
  mailsOf,
  NEW_ADDRESS,
  press,
  waitForAddress,
} from "@/tests/support/members/address-change";
import { giveLink } from "@/tests/support/members/link";
import {
  accountOf,
  eventsIn,
  liveSessions,
  recordedOf,
  tokenOf,
  tryLogin,
} from "@/tests/support/members/login";
import { addMember, hanako, someone } from "@/tests/support/members/member";
import { giveTemporaryPassword } from "@/tests/support/members/temporary-password";

const OLD = hanako.mailAddress;

eachEngine((open) => {
  const begin = async (account: Parameters<typeof addMember>[1] = {}) => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const { accountId } = await addMember(deps, account);
    return { clock, deps, accountId };
  };
  type Begun = Awaited<ReturnType<typeof begin>>;
  const addressOf = async ({ deps, accountId }: Begun) => (await accountOf(deps, accountId))?.mailAddress;
  const kindsIn = async ({ deps }: Begun) => (await eventsIn(deps)).map(({ kind }) => kind);

  describe("asking for another address", () => {
    it("mails a link to the new one, and changes nothing", async () => {
      const begun = await begin();
      const { deps, accountId } = begun;

      expect(await askForAddress(deps, accountId)).toEqual({ kind: "sent" });
      expect(await mailsOf(deps, accountId)).toEqual([`addressChangeProof ${NEW_ADDRESS}`]);
      expect(await addressOf(begun)).toBe(OLD);
      expect(await kindsIn(begun)).toEqual(["addressChangeRequested"]);
      expect(await findOpenAddressChange(accountId, deps)).toMatchObject({ kind: "unproven" });
    });

    it("is answered alike whether or not another account has the address", async () => {
      const { deps, accountId, clock } = await begin();
      const other = await addMember(deps, someone({ mailAddress: "taken@example.jp" }));

      expect(await askForAddress(deps, accountId, "TAKEN@example.jp")).toEqual({ kind: "sent" });
      clock.forward({ minutes: 2 });
      expect(await askForAddress(deps, accountId, "free@example.jp")).toEqual({ kind: "sent" });
      expect(await mailsOf(deps, other.accountId)).toEqual([]);
    });

    it("says so when it is the address in force, however it is written", async () => {
      const { deps, accountId } = await begin();

      expect(await askForAddress(deps, accountId, OLD.toUpperCase())).toEqual({ kind: "sameAddress" });
      expect(await changesOf(deps, accountId)).toEqual([]);
    });

    it("counts as a mail that somebody caused", async () => {
      const begun = await begin();
      const { deps, accountId, clock } = begun;
      await askForAddress(deps, accountId);

      expect(await askForAddress(deps, accountId, "third@example.jp")).toMatchObject({
        kind: "tooManyMails",
      });
      expect((await changesOf(deps, accountId)).map(({ mailAddress }) => mailAddress)).toEqual([NEW_ADDRESS]);
      await askForAddress(deps, accountId, "third@example.jp");
      expect(await recordedOf(deps, accountId)).toEqual([
        "addressChangeRequested ×1",
        "addressChangeLimited ×2",
      ]);
      clock.forward({ minutes: 1 });
      expect(await askForAddress(deps, accountId, "third@example.jp")).toEqual({ kind: "sent" });
    });

    it("by many tabs at once leaves one open change and one live link", async () => {
      const { deps, accountId } = await begin();
      const asked = Array.from({ length: 8 }, (_, tab) =>
        askForAddress(deps, accountId, `tab${tab}@example.jp`),
      );
      const outcomes = await Promise.all(asked);

      expect(outcomes.filter(({ kind }) => kind === "sent")).toHaveLength(1);
      expect(await changesOf(deps, accountId)).toHaveLength(1);
    });
  });

  describe("the proof", () => {
    it("begins the wait, and asks the mailbox in force alone", async () => {
      const begun = await begin();
      const { deps, accountId, clock } = begun;
      await waitForAddress(deps, accountId);

      expect(await addressOf(begun)).toBe(OLD);
      expect(await findOpenAddressChange(accountId, deps)).toEqual({
        kind: "waiting",
        mailAddress: NEW_ADDRESS,
        dueAt: new Date(clock.now().getTime() + 72 * 3_600_000),
      });
      expect(await mailsOf(deps, accountId)).toEqual([
        `addressChangeAsked ${OLD}`,
        `addressChangeProof ${NEW_ADDRESS}`,
      ]);
      expect(await kindsIn(begun)).toEqual(["addressChangeRequested", "addressChangeProven"]);
    });

    it("pressed by many at once happens once", async () => {
      const { deps, accountId } = await begin();
      await askForAddress(deps, accountId);
      const token = await mailedToken(deps, accountId, "addressChangeProof");
      const outcomes = await Promise.all(Array.from({ length: 16 }, () => press(deps, token)));

      expect(outcomes.filter(({ kind }) => kind === "waiting")).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === "dead")).toHaveLength(15);
    });

    it("proves the address that it was mailed to, and none that another tab asked for since", async () => {
      const { deps, accountId, clock } = await begin();
      await askForAddress(deps, accountId, "mine@example.jp");
      const first = await mailedToken(deps, accountId, "addressChangeProof");
      clock.forward({ minutes: 2 });
      await askForAddress(deps, accountId, "victim@example.jp");

      expect(await press(deps, first)).toEqual({ kind: "dead" });
      expect(await findOpenAddressChange(accountId, deps)).toMatchObject({
        kind: "unproven",
        mailAddress: "victim@example.jp",
      });
    });

    it("opens no other door: a link of one purpose is unknown to the others", async () => {
      const { deps, accountId } = await begin();
      const { token } = await giveLink(deps, accountId, { expiresAt: new Date("2030-01-01") });
      await askForAddress(deps, accountId);
      const proof = await mailedToken(deps, accountId, "addressChangeProof");

      expect(await press(deps, token)).toEqual({ kind: "unknown" });
      expect(await answer(deps, proof, "agree")).toEqual({ kind: "unknown" });
    });

    it("is dead after an hour", async () => {
      const { deps, accountId, clock } = await begin();
      await askForAddress(deps, accountId);
      const token = await mailedToken(deps, accountId, "addressChangeProof");
      clock.forward({ hours: 1 });

      expect(await press(deps, token)).toEqual({ kind: "dead" });
    });
  });

  describe("the wait", () => {
    it("ends after 72 hours and not a second before", async () => {
      const begun = await begin();
      const { deps, accountId, clock } = begun;
      await waitForAddress(deps, accountId);

      clock.forward({ hours: 71, minutes: 59, seconds: 59 });
      expect(await carryOutDueChanges(deps)).toMatchObject({ effective: 0 });
      expect(await addressOf(begun)).toBe(OLD);
      clock.forward({ seconds: 1 });
      expect(await carryOutDueChanges(deps)).toMatchObject({ effective: 1 });
      expect(await accountOf(deps, accountId)).toMatchObject({
        mailAddress: NEW_ADDRESS,
        mailAddressConfirmedAt: clock.now(),
      });
      expect(await mailsOf(deps, accountId)).toEqual(
        expect.arrayContaining([`addressChanged ${OLD}`, `addressRegistered ${NEW_ADDRESS}`]),
      );
      expect(await kindsIn(begun)).toContain("addressChanged");
    });

    it("reminds after 24 and 48 hours, once each, with the link of the first mail", async () => {
      const { deps, accountId, clock } = await begin();
      const { decision } = await waitForAddress(deps, accountId);
      const reminded = async () => (await carryOutDueChanges(deps)).reminded;

      clock.forward({ hours: 23, minutes: 59 });
      expect(await reminded()).toBe(0);
      clock.forward({ minutes: 1 });
      expect(await Promise.all([reminded(), reminded(), reminded()])).toEqual(
        expect.arrayContaining([1, 0, 0]),
      );
      clock.forward({ hours: 24 });
      expect(await reminded()).toBe(1);
      expect(await reminded()).toBe(0);
      const reminders = (await mailsOf(deps, accountId)).filter((mail) => mail.includes("Reminder"));
      expect(reminders).toEqual([`addressChangeReminder ${OLD}`, `addressChangeReminder ${OLD}`]);
      expect(await answer(deps, decision, "stop")).toEqual({ kind: "stopped" });
    });

    it("slept through by every process is made up for by one reminder", async () => {
      const { deps, accountId, clock } = await begin();
      await waitForAddress(deps, accountId);
      clock.forward({ hours: 60 });

      expect(await carryOutDueChanges(deps)).toEqual({ effective: 0, reminded: 1 });
      expect(await carryOutDueChanges(deps)).toEqual({ effective: 0, reminded: 0 });
    });

    it("carried out by many processes at once ends once", async () => {
      const { deps, accountId, clock } = await begin();
      await waitForAddress(deps, accountId);
      clock.forward({ hours: 72 });
      const passes = await Promise.all(Array.from({ length: 6 }, () => carryOutDueChanges(deps)));

      expect(passes.reduce((sum, { effective }) => sum + effective, 0)).toBe(1);
      const told = (await mailsOf(deps, accountId)).filter((mail) => mail.startsWith("addressRegistered"));
      expect(told).toHaveLength(1);
    });

    it("that cannot be ended now keeps no other waiting, and is ended at the next pass", async () => {
      const begun = await begin();
      const { deps, accountId, clock } = begun;
      const other = await addMember(deps, someone());
      await waitForAddress(deps, accountId);
      await waitForAddress(deps, other.accountId);
      clock.forward({ hours: 72 });
      const enqueue: typeof deps.mail.enqueue = async (tx, mail) => {
        if (mail.accountId === accountId) throw new Error("no queue");
        await deps.mail.enqueue(tx, mail);
      };

      await expect(carryOutDueChanges({ ...deps, mail: { ...deps.mail, enqueue } })).rejects.toThrow(
        "no queue",
      );
      expect(await addressOf({ ...begun, accountId: other.accountId })).toBe(NEW_ADDRESS);
      expect(await addressOf(begun)).toBe(OLD);
      expect(await carryOutDueChanges(deps)).toMatchObject({ effective: 1 });
    });

    it("stands still while the account is suspended", async () => {
      const begun = await begin();
      const { deps, accountId, clock } = begun;
      const { decision } = await waitForAddress(deps, accountId);
      const suspend = (suspendedAt: Date | null) =>
        deps.db.update(accounts).set({ suspendedAt }).where(eq(accounts.id, accountId));
      await suspend(clock.now());
      clock.forward({ hours: 71 });
      expect(await answer(deps, decision, "agree")).toEqual({ kind: "dead" });
      clock.forward({ hours: 1 });
      expect(await carryOutDueChanges(deps)).toEqual({ effective: 0, reminded: 0 });
      await suspend(null);
      expect(await carryOutDueChanges(deps)).toMatchObject({ effective: 1 });
    });
  });

  describe("the mailbox in force", () => {
    it("says yes: the new address counts at once, and what the old mailbox holds is dead", async () => {
      const begun = await begin();
      const { deps, accountId } = begun;
      const reminder = await giveLink(deps, accountId, { expiresAt: new Date("2030-01-01") });
      const { decision } = await waitForAddress(deps, accountId);

      expect(await answer(deps, decision, "agree")).toEqual({ kind: "agreed" });
      expect(await addressOf(begun)).toBe(NEW_ADDRESS);
      expect(await kindsIn(begun)).toEqual(expect.arrayContaining(["addressChanged", "addressChangeAgreed"]));
      const look = { token: reminder.token, purpose: "idReminder" as const };
      expect(await lookAtLink(look, "192.0.2.1", deps)).toMatchObject({ kind: "replaced" });
      expect(await answer(deps, decision, "stop")).toEqual({ kind: "dead" });
    });

    it("stops it: sessions and password end, until a mail to the address in force resets them", async () => {
      const begun = await begin();
      const { deps, accountId, clock } = begun;
      await Promise.all([tokenOf(deps), tokenOf(deps)]);
      const { decision } = await waitForAddress(deps, accountId);

      expect(await answer(deps, decision, "stop")).toEqual({ kind: "stopped" });
      expect(await addressOf(begun)).toBe(OLD);
      expect(await liveSessions(deps)).toEqual([]);
      expect(await tryLogin(deps)).toMatchObject({ kind: "refused" });
      expect(await mailsOf(deps, accountId)).toContain(`addressChangeStopped ${OLD}`);
      expect(await kindsIn(begun)).toContain("addressChangeStopped");
      clock.forward({ hours: 100 });
      expect(await carryOutDueChanges(deps)).toEqual({ effective: 0, reminded: 0 });

      const password = await giveTemporaryPassword(deps, accountId);
      expect(await tryLogin(deps, { password })).toMatchObject({
        kind: "loggedIn",
        rights: "choosePassword",
      });
    });

    it("stops it at 71:59:59, and has nothing to decide any more at 72:00:00", async () => {
      const { deps, accountId, clock } = await begin();
      const late = await waitForAddress(deps, accountId);
      clock.forward({ hours: 72 });
      expect(await answer(deps, late.decision, "stop")).toEqual({ kind: "dead" });
      expect(await answer(deps, late.decision, "agree")).toEqual({ kind: "dead" });

      const other = await addMember(deps, someone());
      const { decision } = await waitForAddress(deps, other.accountId);
      clock.forward({ hours: 71, minutes: 59, seconds: 59 });
      expect(await answer(deps, decision, "stop")).toEqual({ kind: "stopped" });
    });

    it("pressed on both buttons at once hears one of them", async () => {
      const { deps, accountId } = await begin();
      const { decision } = await waitForAddress(deps, accountId);
      const both = Array.from({ length: 8 }, (_, press) =>
        answer(deps, decision, press % 2 ? "stop" : "agree"),
      );
      const kinds = (await Promise.all(both)).map(({ kind }) => kind);

      expect(kinds.filter((kind) => kind !== "dead")).toHaveLength(1);
    });
  });

  describe("two changes in a row", () => {
    it("the way to stop the second goes to the address that is in force by then", async () => {
      const begun = await begin();
      const { deps, accountId, clock } = begun;
      const first = await waitForAddress(deps, accountId, "second@example.jp");
      await answer(deps, first.decision, "agree");
      clock.forward({ hours: 1 });
      const second = await waitForAddress(deps, accountId, "third@example.jp");

      expect(
        (await mailsOf(deps, accountId)).filter((mail) => mail.startsWith("addressChangeAsked")),
      ).toEqual([`addressChangeAsked ${OLD}`, "addressChangeAsked second@example.jp"]);
      expect(await answer(deps, first.decision, "stop")).toEqual({ kind: "dead" });
      expect(await answer(deps, second.decision, "stop")).toEqual({ kind: "stopped" });
      expect(await addressOf(begun)).toBe("second@example.jp");
    });

    it("the second replaces the first that waits: the mailbox in force decides about the second alone", async () => {
      const begun = await begin();
      const { deps, accountId, clock } = begun;
      const first = await waitForAddress(deps, accountId, "second@example.jp");
      clock.forward({ hours: 1 });
      const second = await waitForAddress(deps, accountId, "third@example.jp");

      expect(await answer(deps, first.decision, "agree")).toEqual({ kind: "dead" });
      clock.forward({ hours: 71 });
      expect(await carryOutDueChanges(deps)).toMatchObject({ effective: 0 });
      expect(await answer(deps, second.decision, "agree")).toEqual({ kind: "agreed" });
      expect(await addressOf(begun)).toBe("third@example.jp");
    });
  });

  describe("a dead mailbox", () => {
    const dead = { account: { mailUndeliverableAt: new Date("2026-11-01"), mailUndeliverableReason: "x" } };

    it("strands nobody: the new address counts after the wait, and mail goes out again", async () => {
      const begun = await begin(dead);
      const { deps, accountId, clock } = begun;
      await waitForAddress(deps, accountId);
      clock.forward({ hours: 72 });

      expect(await carryOutDueChanges(deps)).toMatchObject({ effective: 1 });
      expect(await accountOf(deps, accountId)).toMatchObject({
        mailAddress: NEW_ADDRESS,
        mailUndeliverableAt: null,
        mailUndeliverableReason: null,
      });
      expect(await mailsOf(deps, accountId)).not.toContain(`addressChanged ${OLD}`);
    });

    it("that lives again is proven once more, and counts at once", async () => {
      const begun = await begin(dead);
      const { deps, accountId } = begun;
      await askForAddress(deps, accountId, OLD);

      expect(await press(deps, await mailedToken(deps, accountId, "addressChangeProof"))).toEqual({
        kind: "effective",
      });
      expect(await accountOf(deps, accountId)).toMatchObject({ mailAddress: OLD, mailUndeliverableAt: null });
      expect(await kindsIn(begun)).toContain("addressProvenAgain");
    });

    it("that was never there has nobody to ask: the wait is the same", async () => {
      const begun = await begin({ account: { mailAddress: null, mailAddressConfirmedAt: null } });
      const { deps, accountId, clock } = begun;
      await askForAddress(deps, accountId);
      const proof = await mailedToken(deps, accountId, "addressChangeProof");
      expect(await press(deps, proof)).toEqual({ kind: "waiting" });
      clock.forward({ hours: 71, minutes: 59, seconds: 59 });
      expect(await carryOutDueChanges(deps)).toEqual({ effective: 0, reminded: 0 });
      clock.forward({ seconds: 1 });
      expect(await carryOutDueChanges(deps)).toEqual({ effective: 1, reminded: 0 });
      expect(await addressOf(begun)).toBe(NEW_ADDRESS);
    });
  });
});
