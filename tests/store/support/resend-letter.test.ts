import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { letters, memberships, securityEvents } from "@/db/schema";
import { findLetter } from "@/lib/letter/find-letter";
import type { PrintedLetter } from "@/lib/letter/issue-letters";
import { findSession } from "@/lib/session/find-session";
import { resendLetter } from "@/lib/support/resend-letter";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { addMember, cardOf, someone } from "@/tests/support/members/member";
import { addNewcomer, giveLetter } from "@/tests/support/members/newcomer";
import { newcomerWithLetter, setupToken, tryLetter } from "@/tests/support/members/setup";

const asker = { actor: "tanaka", reason: "the letter was lost" };

eachEngine((open) => {
  async function prepare() {
    const clock = movableClock("2026-11-22T12:00:00+09:00");
    const deps = testDeps(open(), { clock });
    const written: PrintedLetter[] = [];
    const resend = (
      card: Parameters<typeof cardOf>[0],
      write = (one: PrintedLetter) => void written.push(one),
    ) => resendLetter({ card: cardOf(card), asker }, write, deps);
    const events = () =>
      deps.db
        .select({
          accountId: securityEvents.accountId,
          actor: securityEvents.actor,
          reason: securityEvents.reason,
        })
        .from(securityEvents)
        .where(eq(securityEvents.kind, "letterResent"));

    return { clock, deps, written, resend, events };
  }

  it("gives a new secret once, kills the letter before and what was begun with it, and is recorded", async () => {
    const { deps, written, resend, events } = await prepare();
    const newcomer = await newcomerWithLetter(deps);
    const token = await setupToken(deps, newcomer);

    expect(await resend(newcomer.member)).toEqual({ kind: "written" });

    const { accountId } = newcomer.member;
    expect(await tryLetter(deps, newcomer)).toMatchObject({ kind: "letterReplaced" });
    expect(await findSession(token, deps)).toMatchObject({ kind: "over" });
    const [letter] = written;
    expect(letter && (await tryLetter(deps, { ...newcomer, letter }))).toMatchObject({ rights: "setup" });
    expect(await events()).toEqual([{ accountId, ...asker }]);
    expect((await findLetter(accountId, deps))?.printedAt).toEqual(deps.clock.now());
  });

  it("helps who let the last day go by", async () => {
    const { clock, deps, written, resend } = await prepare();
    const member = await addNewcomer(deps);
    await giveLetter(deps, member.accountId);
    clock.forward({ hours: 24 * 100 });

    expect(await resend(member)).toEqual({ kind: "written" });
    expect(written[0]?.expiresAt.getTime()).toBeGreaterThan(clock.now().getTime());
  });

  it("leaves one letter that lives, however many ask at once", async () => {
    const { deps, resend } = await prepare();
    const member = await addNewcomer(deps);
    await Promise.all([resend(member), resend(member), resend(member)]);

    const rows = await deps.db.select().from(letters);
    expect(rows.filter(({ replacedAt }) => replacedAt === null)).toHaveLength(1);
  });

  it("is refused for who has an account, is suspended, has left or is nobody, and then nothing is recorded", async () => {
    const { deps, written, resend, events } = await prepare();
    const suspended = await addNewcomer(deps, { account: { suspendedAt: deps.clock.now() } });
    const left = await addNewcomer(deps);
    await deps.db.insert(memberships).values({ accountId: left.accountId, leftOn: "2026-11-01" });

    expect(await resend(await addMember(deps, someone()))).toEqual({ kind: "setUp" });
    expect(await resend(suspended)).toEqual({ kind: "suspended" });
    expect(await resend(left)).toEqual({ kind: "left" });
    expect(await resend({ ...left, number: "999999" })).toEqual({ kind: "unknown" });
    expect([written, await events()]).toEqual([[], []]);
  });

  it("that could not be written is made anew by the next run", async () => {
    const { deps, written, resend } = await prepare();
    const member = await addNewcomer(deps);
    const fail = () => {
      throw new Error("disk full");
    };

    await expect(resend(member, fail)).rejects.toThrow("disk full");
    expect(await resend(member)).toEqual({ kind: "written" });
    expect((await findLetter(member.accountId, deps))?.provisionalUserId).toBe(written[0]?.provisionalUserId);
  });
});
