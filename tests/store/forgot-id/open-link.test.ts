import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { accounts, links, mails, securityEvents, visits } from "@/db/schema";
import { extendVisit } from "@/lib/forgot-id/extend-visit";
import { findVisit } from "@/lib/forgot-id/find-visit";
import { openLink } from "@/lib/forgot-id/open-link";
import { lookAtLink } from "@/lib/link/look-at-link";
import { tokenHash } from "@/lib/platform/secrets";
import type { Deps } from "@/lib/process/deps";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps, testQueue } from "@/tests/support/database/engines";
import { giveLink } from "@/tests/support/members/link";
import { addMember } from "@/tests/support/members/member";

const SENT_AT = "2026-11-22T20:00:00+09:00";
const network = "192.0.2.1";

/** A member whose link was handed over to the mail service at SENT_AT. */
async function sentLink(deps: Deps, given: Partial<typeof links.$inferInsert> = {}) {
  const { accountId } = await addMember(deps);
  const sentAt = new Date(SENT_AT);
  const expiresAt = new Date("2026-11-22T21:00:00+09:00");
  const link = await giveLink(deps, accountId, { requestedAt: sentAt, sentAt, expiresAt, ...given });

  return { ...link, accountId };
}

const press = (deps: Deps, token: string, visitToken: string | null = null) =>
  openLink({ token, visitToken, network }, deps);

eachEngine((open) => {
  it("looking, however often, leaves the link as it was", async () => {
    const deps = testDeps(open());
    const { token } = await sentLink(deps);

    for (let look = 0; look < 20; look++) {
      expect(await lookAtLink({ token, purpose: "idReminder" }, network, deps)).toEqual({
        kind: "usable",
        expiresAt: new Date("2026-11-22T21:00:00+09:00"),
      });
    }

    expect(await press(deps, token)).toMatchObject({ kind: "begun" });
  });

  it("pressing the button begins a visit of ten minutes that shows the login ID", async () => {
    const deps = testDeps(open());
    const { token } = await sentLink(deps);

    const outcome = await press(deps, token);

    expect(outcome).toMatchObject({ kind: "begun", visitEndsAt: new Date("2026-11-22T20:10:00+09:00") });
    const visitToken = "visitToken" in outcome ? outcome.visitToken : "";
    expect(await findVisit(visitToken, network, deps)).toMatchObject({
      kind: "visit",
      loginId: "0010000005750",
    });
    expect(await deps.db.select().from(visits)).toMatchObject([{ tokenHash: tokenHash(visitToken) }]);
  });

  it("the owner is told of the reveal, and the record has it", async () => {
    const deps = testDeps(open());
    const { token, accountId } = await sentLink(deps);

    await press(deps, token);

    const [mail, ...others] = await deps.db.select().from(mails);
    expect(mail).toMatchObject({ kind: "loginIdShown", accountId, toAddress: "hanako@example.jp" });
    expect(others).toEqual([]);
    const jobs = await testQueue(open()).boss.findJobs("mail");
    expect(jobs).toMatchObject([{ id: mail?.id, data: { mailId: mail?.id }, groupId: accountId }]);
    expect(await deps.db.select().from(securityEvents)).toMatchObject([{ kind: "linkOpened", accountId }]);
  });

  it("of 100 simultaneous presses exactly one begins", async () => {
    const deps = testDeps(open());
    const { token } = await sentLink(deps);

    const outcomes = await Promise.all(Array.from({ length: 100 }, () => press(deps, token)));

    expect(outcomes.filter(({ kind }) => kind === "begun")).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === "dead")).toHaveLength(99);
    expect(await deps.db.select().from(visits)).toHaveLength(1);
  });

  it.each([
    ["a millisecond before its hour ends", "2026-11-22T20:59:59.999+09:00", "begun"],
    ["at the end of its hour", "2026-11-22T21:00:00.000+09:00", "dead"],
  ])("%s a link is %s", async (_title, moment, kind) => {
    const deps = testDeps(open(), { clock: movableClock(moment) });
    const { token } = await sentLink(deps);

    expect(await press(deps, token)).toMatchObject({ kind });
  });

  it("a link whose mail was never handed over opens for nobody", async () => {
    const deps = testDeps(open());
    const { token } = await sentLink(deps, { sentAt: null, expiresAt: null });

    expect(await press(deps, token)).toEqual({ kind: "dead" });
  });

  it("the browser that spent the link may press again inside its visit, another browser may not", async () => {
    const clock = movableClock(SENT_AT);
    const deps = testDeps(open(), { clock });
    const { token } = await sentLink(deps);
    const outcome = await press(deps, token);
    const visitToken = "visitToken" in outcome ? outcome.visitToken : "";

    clock.forward({ minutes: 9, seconds: 59 });
    expect(await press(deps, token, visitToken)).toEqual({ kind: "alreadyVisiting" });
    expect(await press(deps, token, "another browser's")).toEqual({ kind: "dead" });

    clock.forward({ seconds: 1 });
    expect(await press(deps, token, visitToken)).toEqual({ kind: "dead" });
    expect(await findVisit(visitToken, network, deps)).toEqual({ kind: "none" });
  });

  it("a visit may be had for longer by its own browser, and an ended one may not", async () => {
    const clock = movableClock(SENT_AT);
    const deps = testDeps(open(), { clock });
    const { token } = await sentLink(deps);
    const outcome = await press(deps, token);
    const visitToken = "visitToken" in outcome ? outcome.visitToken : "";

    clock.forward({ minutes: 9 });
    expect(await extendVisit("another browser's", deps)).toBeNull();
    expect(await extendVisit(visitToken, deps)).toEqual(new Date("2026-11-22T20:19:00+09:00"));
    clock.forward({ minutes: 9 });
    expect(await findVisit(visitToken, network, deps)).toMatchObject({ kind: "visit", mayExtend: true });
    clock.forward({ minutes: 1 });
    expect(await extendVisit(visitToken, deps)).toBeNull();
    expect(await findVisit(visitToken, network, deps)).toEqual({ kind: "none" });
  });

  it("a dead link tells why: opened, expired or replaced", async () => {
    const clock = movableClock(SENT_AT);
    const deps = testDeps(open(), { clock });
    const { token, linkId, accountId } = await sentLink(deps);
    const replacedAt = new Date("2026-11-22T20:05:00+09:00");
    const set = (values: Partial<typeof links.$inferInsert>) =>
      deps.db.update(links).set(values).where(eq(links.id, linkId));

    await set({ replacedAt });
    await giveLink(deps, accountId, { requestedAt: replacedAt });
    expect(await lookAtLink({ token, purpose: "idReminder" }, network, deps)).toEqual({
      kind: "replaced",
      newerRequestedAt: replacedAt,
      newerExpiresAt: null,
      newerState: "unsent",
    });

    await set({ replacedAt: null, openedAt: replacedAt }).catch(() => undefined);
    clock.forward({ hours: 3 });
    await set({ openedAt: replacedAt, replacedAt: null });
    expect(await lookAtLink({ token, purpose: "idReminder" }, network, deps)).toEqual({
      kind: "opened",
      at: replacedAt,
    });
  });

  it("a replaced link tells whether the newer mail's link is still of use", async () => {
    const deps = testDeps(open(), { clock: movableClock("2026-11-22T20:10:00+09:00") });
    const replacedAt = new Date("2026-11-22T20:05:00+09:00");
    const { token, accountId } = await sentLink(deps, { replacedAt });
    const expiresAt = new Date("2026-11-22T21:05:00+09:00");
    const newer = { requestedAt: replacedAt, sentAt: replacedAt, expiresAt };
    const { linkId } = await giveLink(deps, accountId, newer);
    expect(await lookAtLink({ token, purpose: "idReminder" }, network, deps)).toMatchObject({
      newerExpiresAt: expiresAt,
      newerState: "usable",
    });

    await deps.db.update(links).set({ openedAt: replacedAt }).where(eq(links.id, linkId));
    expect(await lookAtLink({ token, purpose: "idReminder" }, network, deps)).toMatchObject({
      newerState: "opened",
    });
  });

  it("an expired link says when it expired", async () => {
    const deps = testDeps(open(), { clock: movableClock("2026-11-22T21:00:00+09:00") });
    const { token } = await sentLink(deps);

    expect(await lookAtLink({ token, purpose: "idReminder" }, network, deps)).toEqual({
      kind: "expired",
      at: new Date("2026-11-22T21:00:00+09:00"),
    });
  });

  it("a suspended account's link opens no visit, and a visit under way is over", async () => {
    const deps = testDeps(open());
    const { token, accountId } = await sentLink(deps);
    const outcome = await press(deps, token);
    const visitToken = "visitToken" in outcome ? outcome.visitToken : "";
    await deps.db.update(accounts).set({ suspendedAt: deps.clock.now() }).where(eq(accounts.id, accountId));

    expect(await findVisit(visitToken, network, deps)).toEqual({ kind: "none" });
  });

  it("a suspended account's link opens nothing, and one without an address opens without a notice", async () => {
    const deps = testDeps(open());
    const { token, accountId } = await sentLink(deps);
    const set = (values: Partial<typeof accounts.$inferInsert>) =>
      deps.db.update(accounts).set(values).where(eq(accounts.id, accountId));

    await set({ suspendedAt: deps.clock.now() });
    expect(await press(deps, token)).toEqual({ kind: "dead" });

    await set({ suspendedAt: null, mailAddress: null });
    expect(await press(deps, token)).toMatchObject({ kind: "begun" });
    expect(await deps.db.select().from(mails)).toEqual([]);
    expect(await testQueue(open()).boss.findJobs("mail")).toEqual([]);
  });

  it("guessed tokens are unknown, and after 60 of them the network waits", async () => {
    const deps = testDeps(open());
    for (let guess = 0; guess < 60; guess++) {
      expect(await lookAtLink({ token: `guess${guess}`, purpose: "idReminder" }, network, deps)).toEqual({
        kind: "unknown",
      });
    }

    expect(await lookAtLink({ token: "guess60", purpose: "idReminder" }, network, deps)).toMatchObject({
      kind: "limited",
    });
    expect(await lookAtLink({ token: "guess61", purpose: "idReminder" }, "192.0.2.2", deps)).toEqual({
      kind: "unknown",
    });
  });
});
