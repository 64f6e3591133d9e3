import { and, eq, gt, inArray, isNull, lt } from "drizzle-orm";
import type { Db } from "./connection/db";
import { runStatement } from "./connection/statement";
import { visits } from "./schema";

export type NewVisit = {
  tokenHash: string;
  linkId: string;
  accountId: string;
  begunAt: Date;
  expiresAt: Date;
};

export type FoundVisit = Omit<NewVisit, "tokenHash"> & {
  passwordResetAt: Date | null;
  loginId: string;
  mailAddress: string | null;
  language: "ja" | "en";
};

const found = `
SELECT visits.link_id AS "linkId", visits.account_id AS "accountId", visits.begun_at AS "begunAt",
  visits.expires_at AS "expiresAt", visits.password_reset_at AS "passwordResetAt", accounts.login_id AS "loginId",
  accounts.mail_address AS "mailAddress", accounts.language
FROM visits JOIN accounts ON accounts.id = visits.account_id
WHERE visits.token_hash = $1 AND visits.expires_at > $2::timestamptz
  AND accounts.suspended_at IS NULL AND accounts.login_id IS NOT NULL`;

/** A visit that has not ended at `now`, with what its page shows. A suspended account's visit is over. */
export async function findVisit(db: Db, tokenHash: string, now: Date): Promise<FoundVisit | null> {
  const values = [tokenHash, now.toISOString()];
  const [visit] = await runStatement<FoundVisit>(db, { text: found, values });

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
