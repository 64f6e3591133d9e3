import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  addressChanges,
  links,
  mails,
  rateLimits,
  refusalCounts,
  securityEvents,
  sessions,
  visits,
  webhookEvents,
} from "@/db/schema";
import type { Deps } from "@/lib/process/deps";
import { forget } from "@/lib/retention/delete-expired";
import { retentionDays } from "@/lib/retention/periods";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps, testQueue } from "@/tests/support/database/engines";
import { queueReminder } from "@/tests/support/mail/worker";
import { addMember, hanako } from "@/tests/support/members/member";
import { giveLetter } from "@/tests/support/members/newcomer";
import { giveTemporaryPassword } from "@/tests/support/members/temporary-password";

const START = new Date("2026-01-01T00:00:00+09:00");

/** One row of everything, all of it over at START. */
async function leaveTraces({ db, clock, secrets, mail }: Deps) {
  const deps = { db, clock, secrets, mail } as Deps;
  const member = await addMember(deps);
  const { accountId } = member;
  const { mailId, linkId } = await queueReminder(deps, member);
  await db.update(links).set({ sentAt: START, expiresAt: START }).where(eq(links.id, linkId));
  await db.update(mails).set({ acceptedAt: START }).where(eq(mails.id, mailId));
  const common = { accountId, expiresAt: START };
  await db.insert(visits).values({ ...common, tokenHash: "v", linkId, begunAt: START });
  await db
    .insert(sessions)
    .values({ ...common, tokenHash: "s", rights: "full", begunAt: START, lastSeenAt: START });
  await db.insert(addressChanges).values({
    ...{ id: randomUUID(), accountId, mailAddress: "new@example.jp", proofLinkId: linkId },
    ...{ requestedAt: START, provenAt: START, dueAt: START, effectiveAt: START },
  });
  await giveTemporaryPassword(deps, accountId, { issuedAt: START, expiresAt: START });
  await giveLetter(deps, accountId, { expiresAt: START });
  await db.insert(webhookEvents).values({ id: "w", receivedAt: START });
  await db.insert(securityEvents).values({ at: START, kind: "loggedIn", accountId });
  await db.insert(refusalCounts).values({ key: "r", lastAt: START });
  await db.insert(rateLimits).values({ key: "k", points: 1, expire: START.getTime() });

  return { accountId, mailId, linkId };
}

const none = {
  visits: 0,
  sessions: 0,
  mailRecipients: 0,
  mails: 0,
  addressChanges: 0,
  links: 0,
  temporaryPasswords: 0,
  letters: 0,
  webhookEvents: 0,
  securityEvents: 0,
  refusalCounts: 0,
  rateLimits: 0,
  leavers: 0,
};

describe("retention", () => {
  eachEngine((open) => {
    it("keeps each kind to the last moment of its period, and no longer", async () => {
      const clock = movableClock(START);
      const deps = testDeps(open(), { clock });
      await leaveTraces(deps);

      const periods = [...new Set(Object.values(retentionDays))].sort((a, b) => a - b);
      for (const days of periods) {
        clock.set(new Date(START.getTime() + days * 86_400_000));
        expect(await forget(deps), `day ${days}`).toEqual(none);
        clock.forward({ milliseconds: 1 });
        const over = Object.entries(retentionDays).filter(([, period]) => period === days);
        const expected = Object.fromEntries(over.map(([kind]) => [kind, 1]));
        expect(await forget(deps), `after day ${days}`).toEqual({ ...none, ...expected });
      }
    });

    it("a mail's address goes before the mail does", async () => {
      const clock = movableClock(START);
      const deps = testDeps(open(), { clock });
      const { mailId } = await leaveTraces(deps);
      clock.forward({ hours: 24 * 20 });
      await forget(deps);

      const [mail] = await deps.db.select().from(mails).where(eq(mails.id, mailId));
      expect(mail?.toAddress).toBeNull();
    });

    it("a mail that is still waiting keeps its address and its link, however old", async () => {
      const clock = movableClock(START);
      const deps = testDeps(open(), { clock });
      const { mailId, linkId } = await queueReminder(deps, await addMember(deps));
      clock.forward({ hours: 24 * 500 });
      await forget(deps);

      const [mail] = await deps.db.select().from(mails).where(eq(mails.id, mailId));
      expect(mail).toMatchObject({ toAddress: hanako.mailAddress, linkId });
    });

    it("nobody else removes or changes a security event", async () => {
      const deps = testDeps(open(), { clock: movableClock(START) });
      await leaveTraces(deps);

      await expect(deps.db.delete(securityEvents)).rejects.toThrow();
      await expect(deps.db.update(securityEvents).set({ kind: "other" })).rejects.toThrow();
      expect(await deps.db.$count(securityEvents)).toBe(1);
    });

    it("is scheduled for every night in Japan", async () => {
      const queue = testQueue(open());
      await queue.daily("retention", { hour: 3, minute: 30 }, async () => undefined);

      expect(await queue.boss.getSchedule("retention")).toMatchObject({
        cron: "30 3 * * *",
        timezone: "Asia/Tokyo",
      });
    });
  });
});
