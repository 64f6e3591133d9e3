import { randomUUID } from "node:crypto";
import { lockAccount } from "@/db/accounts/lock";
import { findMailRecipient } from "@/db/accounts/mail-address";
import { findChangeOfLink, proveAddressChange } from "@/db/address-changes";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { findLink, type NewLink, spendLink } from "@/db/links";
import { insertSecurityEvent } from "@/db/security-events";
import type { Limits } from "@/lib/limits/limiter";
import { newLink } from "@/lib/link/link";
import { countGuess } from "@/lib/link/look-at-link";
import { queueLink } from "@/lib/mail/queue/queue-link";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import type { Clock } from "@/lib/platform/clock";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";
import { isSameAddress } from "./request-change";
import { noticeIds, takeEffect } from "./take-effect";
import { waitEnd } from "./waiting-time";

type Deps = { db: Db; clock: Clock; secrets: Secrets; limits: Limits; mail: MailQueue };

export type AddressProofOutcome =
  | { kind: "waiting" }
  /** It was the address in force, proven again: there is nobody to wait for. */
  | { kind: "effective" }
  /** Genuine, but spent, expired or replaced: looking at it tells which. */
  | { kind: "dead" }
  | { kind: "unknown" };

/**
 * Spends the link to the new address. The wait begins, and the mailbox in force is asked, all or nothing; of many
 * simultaneous presses one does it. The link proves the change that it was mailed for, whatever was asked for since.
 */
export async function proveAddress(
  { token, network }: { token: string; network: string },
  deps: Deps,
): Promise<AddressProofOutcome> {
  const now = deps.clock.now();
  const which = { tokenHash: tokenHash(token), purpose: "addressChangeProof" as const };
  const link = await findLink(deps.db, which);
  if (!link) {
    await countGuess(network, deps, now);
    return { kind: "unknown" };
  }

  const { accountId } = link;
  const dueAt = waitEnd(now);
  const decision = {
    ...newLink({ id: randomUUID(), accountId, purpose: "addressChange" }, deps.secrets, now),
    expiresAt: dueAt,
  };
  const mailId = randomUUID();
  const mailIds = noticeIds();
  const networkDigest = deps.secrets.digest("network", network);

  return inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    if (!(await spendLink(tx, which, now))) return { kind: "dead" };

    const change = await findChangeOfLink(tx, which.tokenHash);
    const account = await findMailRecipient(tx, accountId);
    if (!change || !account) throw new Error("a live proof belongs to a change of an account");
    await insertSecurityEvent(tx, { at: now, kind: "addressChangeProven", accountId, networkDigest });
    const inForce = account.mailAddress;
    if (inForce && isSameAddress(inForce, change.mailAddress)) {
      await takeEffect(tx, { change, isAgreed: true, mailIds, networkDigest }, deps, now);
      return { kind: "effective" };
    }

    const asked = inForce ? { decision, mailId, toAddress: inForce, language: account.language } : null;
    await beginWait(tx, { id: change.id, provenAt: now, dueAt, asked }, deps);
    return { kind: "waiting" };
  });
}

type Wait = {
  id: string;
  provenAt: Date;
  dueAt: Date;
  asked: { decision: NewLink; mailId: string; toAddress: string; language: "ja" | "en" } | null;
};

/** Who has no address in force has nobody to ask: the wait is the same. */
async function beginWait(tx: Db, { id, provenAt, dueAt, asked }: Wait, deps: Deps): Promise<void> {
  if (asked) {
    const { decision: link, mailId, ...to } = asked;
    await queueLink(tx, { ...to, id: mailId, kind: "addressChangeAsked", link }, deps, provenAt);
  }
  const decisionLinkId = asked?.decision.id ?? null;
  if (!(await proveAddressChange(tx, id, { provenAt, dueAt, decisionLinkId })))
    throw new Error("a live proof belongs to an open change");
}
