import { lockAccount } from "@/db/accounts/account";
import type { Db } from "@/db/connection/db";
import { listCausedMailTimes } from "@/db/mails/queue";
import { insertSecurityEvent } from "@/db/security-events";
import type { Locale } from "@/lib/i18n/locales";
import { countAttempt } from "@/lib/identity/count-attempt";
import { loginIdKey } from "@/lib/identity/login-id";
import type { Limits } from "@/lib/limits/limiter";
import { MAIL_MEMORY_COUNT, MAIL_MEMORY_SECONDS, mailWait } from "@/lib/limits/mail-wait";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import { issueTemporaryPassword, prepareTemporaryPassword } from "@/lib/temporary-password/issue";
import { checkIdentity } from "./check-identity";
import type { IdentityDetails } from "./identity-details";

type Deps = { db: Db; clock: Clock; secrets: Secrets; limits: Limits; mail: MailQueue };

export type TemporaryPasswordRequest = { claim: IdentityDetails; network: string; language: Locale | null };

export type TemporaryPasswordOutcome =
  | { kind: "sent" }
  | { kind: "mismatch" }
  | { kind: "tooManyAttempts"; retryAt: Date }
  | { kind: "tooManyMails"; retryAt: Date };

/**
 * Checks who is asking and, on a match, mails a temporary password. The password in force keeps working until that
 * is used: a stranger who knows a birth date locks nobody out.
 */
export async function requestTemporaryPassword(
  request: TemporaryPasswordRequest,
  deps: Deps,
): Promise<TemporaryPasswordOutcome> {
  const { claim, network } = request;
  const now = deps.clock.now();
  const trace = { at: now, networkDigest: deps.secrets.digest("network", network) };

  const limit = await countAttempt(["loginId", loginIdKey(claim.loginId)], network, deps);
  if (limit) return { kind: "tooManyAttempts", retryAt: limit };

  const check = await checkIdentity(claim, deps);
  if (check.kind === "mismatch") {
    const { reason, accountId } = check;
    await insertSecurityEvent(deps.db, { ...trace, kind: "identityCheckRefused", reason, accountId });
    return { kind: "mismatch" };
  }

  const { id: accountId, mailAddress: toAddress, language } = check.account;
  const prepared = await prepareTemporaryPassword(deps);
  const owner = { accountId, toAddress, language: request.language ?? language, network };
  const retryAt = await deps.db.transaction(async (tx) => {
    const until = await nextMailAt(tx, accountId, now);
    if (until) await insertSecurityEvent(tx, { ...trace, kind: "temporaryPasswordLimited", accountId });
    else await issueTemporaryPassword(tx, { ...owner, prepared, cause: "forgotPassword" }, deps, now);

    return until;
  });

  return retryAt ? { kind: "tooManyMails", retryAt } : { kind: "sent" };
}

/** Looked at under the account's lock, so that of two simultaneous requests the second one sees the first. */
async function nextMailAt(tx: Db, accountId: string, now: Date): Promise<Date | null> {
  const since = new Date(now.getTime() - MAIL_MEMORY_SECONDS * 1000);
  const [, earlier] = await Promise.all([
    lockAccount(tx, accountId),
    listCausedMailTimes(tx, accountId, since, MAIL_MEMORY_COUNT),
  ]);

  return mailWait(earlier, now);
}
