import { findLiveLink } from "@/db/links";
import { nextMailMinute } from "@/lib/limits/next-mail";
import { type LinkState, linkEnd, linkState } from "@/lib/link/link";
import type { SetupDeps } from "./current-setup";

/** The mail that an address is to be proven with. */
export type ProofMail = {
  requestedAt: Date;
  expiresAt: Date;
  state: LinkState;
  /** The mailbox sent it back, or the mail service gave it up. */
  hasFailed: boolean;
  /** From when another one may be asked for. */
  nextAt: Date;
};

/** Null when none is underway: none was asked for, or something was corrected since. */
export async function findProofMail(
  accountId: string,
  { db, clock }: Pick<SetupDeps, "db" | "clock">,
): Promise<ProofMail | null> {
  const link = await findLiveLink(db, accountId, "addressProof");
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
