import type { Db } from "@/db/connection/db";
import { findLiveLink, type LinkPurpose } from "@/db/links";
import { nextMailMinute } from "@/lib/limits/mail-limits";
import type { Clock } from "@/lib/platform/clock";
import { type LinkState, linkEnd, linkState } from "./link";

/** The mail that carries an account's live link. */
export type LinkMail = {
  requestedAt: Date;
  expiresAt: Date;
  state: LinkState;
  /** The mailbox sent it back, or the mail service gave it up. */
  hasFailed: boolean;
  /** From when another one may be asked for. */
  nextAt: Date;
};

/** Null when none is underway: none was asked for, or something was corrected since. */
export async function findLinkMail(
  { accountId, purpose }: { accountId: string; purpose: LinkPurpose },
  { db, clock }: { db: Db; clock: Clock },
): Promise<LinkMail | null> {
  const link = await findLiveLink(db, accountId, purpose);
  if (!link) return null;

  const { requestedAt, sentAt, expiresAt, bouncedAt, failedAt } = link;
  return {
    requestedAt: sentAt ?? requestedAt,
    expiresAt: expiresAt ?? linkEnd(requestedAt),
    state: linkState({ expiresAt, openedAt: null, replacedAt: null }, clock.now()),
    hasFailed: bouncedAt !== null || failedAt !== null,
    nextAt: nextMailMinute(requestedAt),
  };
}
