import { and, eq, isNull, sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { lockAccount } from "@/db/accounts/lock";
import type { Db } from "@/db/connection/db";
import { accounts, links, mails, rateLimits, securityEvents } from "@/db/schema";
import type { IdentityDetails } from "@/lib/forgot-id/identity-details";
import { requestLink } from "@/lib/forgot-id/request-link";
import { secretsFrom } from "@/lib/platform/secrets";
import type { Deps } from "@/lib/process/deps";
import type { movableClock } from "@/tests/support/clock";
import { type Engine, eachEngine, testDeps, testQueue } from "@/tests/support/database/engines";
import { giveLink } from "@/tests/support/members/link";
import { recordedOf } from "@/tests/support/members/login";
import { addMember, detailsOf, hanako } from "@/tests/support/members/member";

const hers = detailsOf(hanako);

const ask = (deps: Deps, details: IdentityDetails = hers, network = "192.0.2.1") =>
  requestLink({ details, network, language: null }, deps);

const liveLinks = ({ db }: Deps) =>
  db
    .select()
    .from(links)
    .where(and(isNull(links.openedAt), isNull(links.replacedAt)));

const reasons = async ({ db }: Deps) =>
  (await db.select({ reason: securityEvents.reason }).from(securityEvents)).map(({ reason }) => reason);

eachEngine((open, engine) => {
  it("a match leaves one live link, one mail to the registered address, one job and one event", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps, { mailAddress: "Hanako@Example.JP" });

    expect(await ask(deps)).toEqual({ kind: "sent", requestedAt: deps.clock.now(), concealment: null });

    const [link] = await liveLinks(deps);
    expect(link).toMatchObject({ accountId, sentAt: null, expiresAt: null });
    const sent = await deps.db.select().from(mails);
    expect(sent).toMatchObject([
      { kind: "idReminder", toAddress: "Hanako@Example.JP", linkId: link?.id, language: "ja" },
    ]);
    expect(await testQueue(open()).boss.findJobs("mail", { data: { mailId: sent[0]?.id } })).toHaveLength(1);
    expect(await deps.db.select().from(securityEvents)).toMatchObject([
      { kind: "idReminderRequested", accountId },
    ]);
  });

  it.each<[string, Partial<IdentityDetails>, string]>([
    ["another sex", { sex: "male" }, "sex"],
    ["another birth date", { birthDate: "1958-04-04" }, "birthDate"],
    ["another address", { mailAddress: "taro@example.jp" }, "mailAddress"],
    ["another number", { card: { ...hers.card, number: "568" } }, "card"],
    ["another symbol", { card: { ...hers.card, symbol: "" } }, "card"],
    ["another insurer", { card: { ...hers.card, insurerNumber: "06132757" } }, "card"],
    ["two wrong items", { sex: "male", birthDate: "1958-04-04" }, "sex,birthDate"],
  ])("%s is a mismatch, and only the record says why", async (_title, change, reason) => {
    const deps = testDeps(open());
    await addMember(deps);

    expect(await ask(deps, { ...hers, ...change })).toMatchObject({ kind: "mismatch" });

    expect(await reasons(deps)).toEqual([reason]);
    expect(await deps.db.select().from(mails)).toEqual([]);
  });

  it.each([
    ["who never logged in", { hasLoggedIn: false }, "neverLoggedIn"],
    ["without a confirmed address", { hasConfirmedAddress: false }, "mailAddressUnconfirmed"],
    [
      "without an address",
      { account: { mailAddress: null, mailAddressConfirmedAt: null } },
      "mailAddress,mailAddressUnconfirmed",
    ],
    ["who is suspended", { isSuspended: true }, "suspended"],
  ])("a member %s gets the same answer as a stranger", async (_title, given, reason) => {
    const deps = testDeps(open());
    await addMember(deps, given);

    expect(await ask(deps)).toMatchObject({ kind: "mismatch" });
    expect(await reasons(deps)).toEqual([reason]);
  });

  it("an earlier card still leads to its owner after a transfer", async () => {
    const deps = testDeps(open());
    const earlier = { ...hers.card, symbol: "99", number: "1" };
    await addMember(deps, { earlierCard: earlier });

    expect(await ask(deps)).toMatchObject({ kind: "sent" });
    expect(await requestWithin(deps, 61, { ...hers, card: earlier })).toMatchObject({ kind: "sent" });
  });

  it("a newer link replaces the older one", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    await ask(deps);
    const [first] = await liveLinks(deps);

    await requestWithin(deps, 60);

    const [old] = await deps.db
      .select()
      .from(links)
      .where(eq(links.id, first?.id ?? ""));
    expect(old?.replacedAt).toEqual(deps.clock.now());
    expect(await liveLinks(deps)).toHaveLength(1);
  });

  it("a second mail waits until its minute is over, and leaves the first link alive", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);
    await ask(deps);
    const [first] = await liveLinks(deps);

    const early = await requestWithin(deps, 59);

    expect(early).toEqual({
      kind: "tooManyMails",
      retryAt: new Date("2026-11-22T20:01:00+09:00"),
      newest: { carries: "link", use: "waiting", sentAt: first?.requestedAt, until: deps.clock.now() },
    });
    await ask(deps);
    expect(await liveLinks(deps)).toEqual([first]);
    expect(await deps.db.select().from(mails)).toHaveLength(1);
    expect(await recordedOf(deps, accountId)).toEqual(["idReminderRequested ×1", "idReminderLimited ×2"]);
    expect(await requestWithin(deps, 1)).toMatchObject({ kind: "sent" });
  });

  it("of 50 simultaneous requests one link lives, and every other link says that it was replaced", async () => {
    const deps = testDeps(open(), { limits: unlimited });
    const { accountId } = await addMember(deps);
    await giveLink(deps, accountId);

    const outcomes = await Promise.all(Array.from({ length: 50 }, () => ask(deps)));

    expect(outcomes.filter(({ kind }) => kind === "sent")).toHaveLength(1);
    expect(await liveLinks(deps)).toHaveLength(1);
    expect(await deps.db.select().from(mails)).toHaveLength(1);
  });

  it("a mail that is caused while a request waits for its turn counts", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);
    const now = deps.clock.now();
    const mail = { kind: "temporaryPassword", accountId, language: "ja", toAddress: "a@example.jp" } as const;

    const asked = await whileWaiting(deps, engine, accountId, (tx) =>
      tx.insert(mails).values({ ...mail, id: accountId, happenedAt: now, queuedAt: now }),
    );

    expect(asked).toMatchObject({ kind: "tooManyMails" });
    expect(await liveLinks(deps)).toEqual([]);
  });

  it("a link that is born while a request waits for its turn is replaced", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);

    const asked = await whileWaiting(deps, engine, accountId, (tx) =>
      giveLink({ ...deps, db: tx }, accountId),
    );

    expect(asked).toMatchObject({ kind: "sent" });
    expect(await liveLinks(deps)).toHaveLength(1);
    expect(await deps.db.select().from(mails)).toHaveLength(1);
    expect(await testQueue(open()).boss.findJobs("mail")).toHaveLength(1);
  });

  it("an account that goes away while a request waits for its turn gets no link and no mail", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);

    const asked = await whileWaiting(deps, engine, accountId, (tx) =>
      tx.delete(accounts).where(eq(accounts.id, accountId)),
    );

    expect(asked).toMatchObject({ kind: "mismatch" });
    expect(await deps.db.select().from(mails)).toEqual([]);
    expect(await testQueue(open()).boss.findJobs("mail")).toEqual([]);
  });

  it.each([
    ["another address", { mailAddress: "new@example.jp" }],
    ["suspended", { suspendedAt: new Date("2026-11-22T20:00:00+09:00") }],
  ])(
    "an account that is %s while a request waits for its turn gets no link and no mail",
    async (_title, change) => {
      const deps = testDeps(open());
      const { accountId } = await addMember(deps);

      const asked = await whileWaiting(deps, engine, accountId, (tx) =>
        tx.update(accounts).set(change).where(eq(accounts.id, accountId)),
      );

      expect(asked).toMatchObject({ kind: "mismatch" });
      expect(await liveLinks(deps)).toEqual([]);
      expect(await deps.db.select().from(mails)).toEqual([]);
    },
  );

  it("a match is counted nowhere, and of guesses beside it the limit lets as few through as without it", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    expect(await ask(deps)).toMatchObject({ kind: "sent", concealment: null });
    expect(await deps.db.select().from(rateLimits)).toEqual([]);

    const wrong = Array.from({ length: 8 }, () => ask(deps, { ...hers, sex: "male" }));
    const outcomes = await Promise.all(wrong);
    expect(outcomes.filter(({ kind }) => kind === "mismatch")).toHaveLength(5);
    expect(await requestWithin(deps, 61)).toMatchObject({ kind: "sent", concealment: "limits" });
  });

  it("counters and records name nobody", async () => {
    const deps = testDeps(open());
    await addMember(deps);
    await ask(deps);
    await ask(deps, { ...hers, sex: "male" });

    const kept = JSON.stringify([
      await deps.db.select().from(rateLimits),
      await deps.db.select().from(securityEvents),
    ]);

    for (const fact of ["192.0.2.1", "hanako", "1958-04-03", "19580403", hanako.insurerNumber])
      expect(kept).not.toContain(fact);
  });

  it("a member entered under the old secret is still found after a rotation", async () => {
    const before = testDeps(open(), { secrets: secretsFrom(["o".repeat(32)]) });
    await addMember(before);

    const after = testDeps(open(), { secrets: secretsFrom(["n".repeat(32), "o".repeat(32)]) });

    expect(await ask(after)).toMatchObject({ kind: "sent" });
  });
});

async function requestWithin(deps: Deps, seconds: number, details = hers) {
  (deps.clock as ReturnType<typeof movableClock>).forward({ seconds });
  return ask(deps, details);
}

const waits = sql`(SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock') AS waits`;

/** Asks while another transaction holds the account and does `work`; on PostgreSQL the request has come to its lock. */
async function whileWaiting(
  deps: Deps,
  engine: Engine,
  accountId: string,
  work: (tx: Db) => Promise<unknown>,
) {
  let asked: ReturnType<typeof ask> | undefined;
  await deps.db.transaction(async (tx) => {
    await lockAccount(tx, accountId);
    await work(tx);
    asked = ask(deps);
    const waiting = () => tx.$count(waits);
    if (engine === "postgres") await vi.waitUntil(async () => (await waiting()) > 0, { timeout: 60_000 });
  });

  return asked;
}

const unlimited: Deps["limits"] = {
  count: async (counters, now) =>
    counters.map(({ limit }) => ({ limit, tries: 1, until: now, heldUntil: null, usual: 0 })),
  bounds: () => [],
  takeBack: async () => undefined,
  clear: async () => undefined,
  forgotten: () => ({ cleared: [], takenBack: [] }),
  hold: async () => undefined,
};
