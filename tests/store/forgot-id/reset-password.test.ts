import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { accounts, mails, sessions, temporaryPasswords, visits } from "@/db/schema";
import { resetPassword } from "@/lib/forgot-id/reset-password";
import { verifyPassword } from "@/lib/password/password-hash";
import { temporaryPassword } from "@/lib/password/temporary-password";
import { tokenHash } from "@/lib/platform/secrets";
import type { Deps } from "@/lib/process/deps";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { holdTurns } from "@/tests/support/members/held-turns";
import { giveLink } from "@/tests/support/members/link";
import { addMember } from "@/tests/support/members/member";

const network = "192.0.2.1";
const VISIT = "the visit's token";

/** A member with a password, a session, and a visit that has just begun. */
async function visitor(deps: Deps): Promise<string> {
  const now = deps.clock.now();
  const later = new Date(now.getTime() + 600_000);
  const { accountId } = await addMember(deps);
  const { linkId } = await giveLink(deps, accountId, { openedAt: now });
  await deps.db
    .insert(visits)
    .values({ tokenHash: tokenHash(VISIT), linkId, accountId, begunAt: now, expiresAt: later });
  await deps.db
    .insert(sessions)
    .values({ tokenHash: "s", accountId, rights: "full", begunAt: now, lastSeenAt: now, expiresAt: later });

  return accountId;
}

const reset = (deps: Deps, visitToken: string | null = VISIT) => resetPassword({ visitToken, network }, deps);

eachEngine((open) => {
  it("the password stops working, sessions end, and a temporary password is mailed", async () => {
    const deps = testDeps(open());
    const accountId = await visitor(deps);

    expect(await reset(deps)).toMatchObject({ kind: "issued" });

    const [account] = await deps.db.select().from(accounts).where(eq(accounts.id, accountId));
    expect(account?.passwordHash).toBeNull();
    expect(await deps.db.select().from(sessions)).toMatchObject([{ endedAt: deps.clock.now() }]);
    const [issued] = await deps.db.select().from(temporaryPasswords);
    expect(issued).toMatchObject({ cause: "idReminder", expiresAt: new Date("2026-11-23T20:00:00+09:00") });
    const words = temporaryPassword(deps.secrets, issued?.id ?? "");
    expect(await verifyPassword(issued?.passwordHash ?? null, words)).toMatchObject({ matches: true });
    expect(await deps.db.select().from(mails)).toMatchObject([
      { kind: "temporaryPassword", temporaryPasswordId: issued?.id },
    ]);
  });

  it("of ten simultaneous clicks one issues", async () => {
    const deps = testDeps(open());
    await visitor(deps);

    const outcomes = await Promise.all(Array.from({ length: 10 }, () => reset(deps)));

    expect(outcomes.filter(({ kind }) => kind === "issued")).toHaveLength(1);
    expect(await deps.db.select().from(temporaryPasswords)).toHaveLength(1);
    expect(await deps.db.select().from(mails)).toHaveLength(1);
  });

  it("nothing happens without a visit, or after it", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const accountId = await visitor(deps);

    expect(await reset(deps, null)).toEqual({ kind: "noVisit" });
    expect(await reset(deps, "guessed")).toEqual({ kind: "noVisit" });
    clock.forward({ minutes: 10 });
    expect(await reset(deps)).toEqual({ kind: "noVisit" });

    const [account] = await deps.db.select().from(accounts).where(eq(accounts.id, accountId));
    expect(account?.passwordHash).not.toBeNull();
  });

  it("a mailbox that is the account's no more gets nothing, even while its password is being hashed", async () => {
    const deps = testDeps(open());
    const accountId = await visitor(deps);
    const turns = holdTurns();
    const resetting = reset(deps);
    await turns.isWaiting();
    await deps.db.update(accounts).set({ mailAddress: "new@example.jp" }).where(eq(accounts.id, accountId));
    await turns.release();

    expect(await resetting).toEqual({ kind: "noVisit" });
    expect(await deps.db.$count(temporaryPasswords)).toBe(0);
    const [account] = await deps.db.select().from(accounts).where(eq(accounts.id, accountId));
    expect(account?.passwordHash).not.toBeNull();
  });
});
