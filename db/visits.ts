import { and, eq, gt, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { accounts, visits } from "./schema";

export type NewVisit = {
  tokenHash: string;
  linkId: string;
  accountId: string;
  begunAt: Date;
  expiresAt: Date;
};

/** A visit that has not ended at `now`, with what its page shows. A suspended account's visit is over. */
export async function findVisit(db: Db, tokenHash: string, now: Date) {
  const [visit] = await db
    .select({
      linkId: visits.linkId,
      accountId: visits.accountId,
      begunAt: visits.begunAt,
      expiresAt: visits.expiresAt,
      passwordResetAt: visits.passwordResetAt,
      loginId: sql<string>`${accounts.loginId}`,
      mailAddress: accounts.mailAddress,
      language: accounts.language,
    })
    .from(visits)
    .innerJoin(accounts, eq(accounts.id, visits.accountId))
    .where(
      and(
        eq(visits.tokenHash, tokenHash),
        gt(visits.expiresAt, now),
        isNull(accounts.suspendedAt),
        isNotNull(accounts.loginId),
      ),
    );

  return visit ?? null;
}

/** Lets a visit that has not ended at `now` end later; never sooner, whichever of two clicks comes last. */
export async function extendVisit(db: Db, tokenHash: string, expiresAt: Date, now: Date): Promise<void> {
  await db
    .update(visits)
    .set({ expiresAt })
    .where(and(eq(visits.tokenHash, tokenHash), gt(visits.expiresAt, now), lt(visits.expiresAt, expiresAt)));
}

/** Ends what visits accounts have at `now`, in whichever browsers, for whoever read the clock before, too. */
export async function endVisits(tx: Db, accountIds: string[], now: Date): Promise<void> {
  await tx
    .update(visits)
    .set({ expiresAt: visits.begunAt })
    .where(and(inArray(visits.accountId, accountIds), gt(visits.expiresAt, now)));
}

/** Uses up a visit's one password reset. One statement, so that a double click issues one temporary password. */
export async function spendPasswordReset(tx: Db, tokenHash: string, now: Date): Promise<boolean> {
  const spent = await tx
    .update(visits)
    .set({ passwordResetAt: now })
    .where(and(eq(visits.tokenHash, tokenHash), gt(visits.expiresAt, now), isNull(visits.passwordResetAt)))
    .returning({ id: visits.id });

  return spent.length === 1;
}
