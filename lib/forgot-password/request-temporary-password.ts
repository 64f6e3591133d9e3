import { findAccountByLoginId } from "@/db/accounts/identity";
import { lockAccount } from "@/db/accounts/lock";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { listCausedMailTimes } from "@/db/mails/queue";
import { insertSecurityEvent } from "@/db/security-events";
import type { Locale } from "@/lib/i18n/locales";
import { attemptIdentity } from "@/lib/identity/attempt";
import type { MatchedAccount } from "@/lib/identity/compare";
import { tellOrConceal } from "@/lib/identity/conceal";
import { loginIdKey } from "@/lib/identity/login-id";
import type { Limits } from "@/lib/limits/limiter";
import { MAIL_MEMORY_COUNT, MAIL_MEMORY_SECONDS, mailWait } from "@/lib/limits/mail-wait";
import { causedKinds } from "@/lib/mail/kinds";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { Site } from "@/lib/platform/site";
import { issueTemporaryPassword, prepareTemporaryPassword } from "@/lib/temporary-password/issue";
import type { IdentityDetails } from "./identity-details";

type Deps = { db: Db; clock: Clock; secrets: Secrets; limits: Limits; mail: MailQueue; site: Site };

export type TemporaryPasswordRequest = {
  details: IdentityDetails;
  network: string;
  language: Locale | null;
};

export type TemporaryPasswordOutcome =
  | { kind: "sent" }
  | { kind: "mismatch" }
  | { kind: "tooManyAttempts"; retryAt: Date }
  | { kind: "tooManyMails"; retryAt: Date };

/**
 * Checks who is asking and, on a match, mails a temporary password. The password in force keeps working until that
 * is used: a stranger who knows a birth date locks nobody out.
 */
export function requestTemporaryPassword(
  request: TemporaryPasswordRequest,
  deps: Deps,
): Promise<TemporaryPasswordOutcome> {
  return tellOrConceal(deps.site, checkAndIssue(request, deps, deps.clock.now()), { kind: "sent" });
}

async function checkAndIssue(
  request: TemporaryPasswordRequest,
  deps: Deps,
  now: Date,
): Promise<TemporaryPasswordOutcome> {
  const { network } = request;
  const { loginId, ...said } = request.details;
  const key = loginIdKey(loginId);
  const check = await attemptIdentity(
    {
      said,
      subject: { key: ["loginId", key], name: "loginId" },
      findAccount: () => findAccountByLoginId(deps.db, key),
      network,
      now,
    },
    deps,
  );
  if (check.kind !== "match") return check;

  const retryAt = await issue({ account: check.account, ...request }, deps, now);
  return retryAt ? { kind: "tooManyMails", retryAt } : { kind: "sent" };
}

type Issue = Pick<TemporaryPasswordRequest, "network" | "language"> & { account: MatchedAccount };

/** Returns when to come back if the account has had its mails: then no password is issued. */
async function issue({ account, network, language }: Issue, deps: Deps, now: Date): Promise<Date | null> {
  const { id: accountId, mailAddress: toAddress } = account;
  const networkDigest = deps.secrets.digest("network", network);
  const prepared = await prepareTemporaryPassword(deps);
  const owner = { accountId, toAddress, language: language ?? account.language, network };

  return inTransaction(deps.db, async (tx) => {
    const until = await nextMailAt(tx, accountId, now);
    const limited = { at: now, kind: "temporaryPasswordLimited" as const, accountId, networkDigest };
    if (until) await insertSecurityEvent(tx, limited);
    else await issueTemporaryPassword(tx, { ...owner, prepared, cause: "forgotPassword" }, deps, now);

    return until;
  });
}

/** Looked at under the account's lock, so that of two simultaneous requests the second one sees the first. */
async function nextMailAt(tx: Db, accountId: string, now: Date): Promise<Date | null> {
  const since = new Date(now.getTime() - MAIL_MEMORY_SECONDS * 1000);
  await lockAccount(tx, accountId);
  const earlier = await listCausedMailTimes(tx, {
    accountId,
    kinds: causedKinds,
    since,
    most: MAIL_MEMORY_COUNT,
  });

  return mailWait(earlier, now);
}
