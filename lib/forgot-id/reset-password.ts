import { lockAccount } from "@/db/accounts/lock";
import { clearPassword } from "@/db/accounts/login";
import { findMailRecipient } from "@/db/accounts/mail-address";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { endWithPassword } from "@/db/end-with-password";
import { insertSecurityEvent } from "@/db/security-events";
import { endAllSessions } from "@/db/session-ends";
import { findVisit, spendPasswordReset } from "@/db/visits";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import type { Clock } from "@/lib/platform/clock";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";
import { issueTemporaryPassword, prepareTemporaryPassword } from "@/lib/temporary-password/issue";

type Deps = { db: Db; clock: Clock; secrets: Secrets; mail: MailQueue };

export type ResetOutcome =
  /** Whereto, and when. */
  | { kind: "issued"; mailAddress: string; requestedAt: Date }
  /** This visit has had its temporary password: a second click, or the back button. */
  | { kind: "alreadyIssued" }
  | { kind: "noVisit" };

/**
 * Rule 19: in one transaction the password stops working, all sessions end, a temporary password is issued and its
 * mail queued; what hung on the password ends with it. Mail limits do not apply: a visit is proof of the mailbox, and it may do this once.
 */
export async function resetPassword(
  { visitToken, network }: { visitToken: string | null; network: string },
  deps: Deps,
): Promise<ResetOutcome> {
  const now = deps.clock.now();
  const hash = tokenHash(visitToken ?? "");
  const visit = await findVisit(deps.db, hash, now);
  if (!visit?.mailAddress) return { kind: "noVisit" };
  if (visit.passwordResetAt) return { kind: "alreadyIssued" };

  const { accountId, language, mailAddress: toAddress } = visit;
  const prepared = await prepareTemporaryPassword(deps);
  const issue = { prepared, cause: "idReminder" as const, accountId, toAddress, language, network };

  return inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    // Hashing took its time: the mailbox may not be the account's any more.
    if ((await findMailRecipient(tx, accountId))?.mailAddress !== toAddress) return { kind: "noVisit" };
    if (!(await spendPasswordReset(tx, hash, now))) return { kind: "alreadyIssued" };

    const networkDigest = deps.secrets.digest("network", network);
    await endWithPassword(tx, { at: now, accountId, networkDigest });
    await issueTemporaryPassword(tx, issue, deps, now);
    await clearPassword(tx, accountId);
    await endAllSessions(tx, [accountId], now);
    await insertSecurityEvent(tx, { at: now, kind: "passwordReset", accountId, networkDigest });

    return { kind: "issued", mailAddress: toAddress, requestedAt: now };
  });
}
