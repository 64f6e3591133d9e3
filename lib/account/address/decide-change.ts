import { randomUUID } from "node:crypto";
import { lockAccount } from "@/db/accounts/lock";
import { findChangeOfLink } from "@/db/address-changes";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { findLink, spendLink } from "@/db/links";
import { insertSecurityEvent } from "@/db/security-events";
import type { Limits } from "@/lib/limits/limiter";
import { countGuess } from "@/lib/link/look-at-link";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import type { Clock } from "@/lib/platform/clock";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";
import { stopChange } from "./stop-change";
import { noticeIds, takeEffect } from "./take-effect";

type Deps = { db: Db; clock: Clock; secrets: Secrets; limits: Limits; mail: MailQueue };

export type Decision = "agree" | "stop";

export type DecisionOutcome =
  | { kind: "agreed" }
  | { kind: "stopped" }
  /** Genuine, but decided, over or replaced: looking at it tells which. */
  | { kind: "dead" }
  | { kind: "unknown" };

/**
 * What the mailbox in force says to a change that waits. One press decides, whichever button it was: the link is spent
 * with it. From the moment on at which the change is due there is nothing left to decide.
 */
export async function decide(
  { token, network, decision }: { token: string; network: string; decision: Decision },
  deps: Deps,
): Promise<DecisionOutcome> {
  const now = deps.clock.now();
  const which = { tokenHash: tokenHash(token), purpose: "addressChange" as const };
  const link = await findLink(deps.db, which);
  if (!link) {
    await countGuess(network, deps, now);
    return { kind: "unknown" };
  }

  const { accountId } = link;
  const networkDigest = deps.secrets.digest("network", network);
  const mailId = randomUUID();
  const mailIds = noticeIds();

  return inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    if (!(await spendLink(tx, which, now))) return { kind: "dead" };

    const change = await findChangeOfLink(tx, which.tokenHash);
    if (!change) throw new Error("a live link to decide with belongs to a change");
    const trace = { at: now, accountId, networkDigest };
    if (decision === "stop") {
      const isStopped = await stopChange(tx, { change, mailId, networkDigest }, deps, now);
      return { kind: isStopped ? "stopped" : "dead" };
    }

    const isEffective = await takeEffect(tx, { change, isAgreed: true, mailIds, networkDigest }, deps, now);
    if (isEffective) await insertSecurityEvent(tx, { ...trace, kind: "addressChangeAgreed" });
    return { kind: isEffective ? "agreed" : "dead" };
  });
}
