import { findAccountByLoginId } from "@/db/accounts/find-by-card-or-login-id";
import { lockAccount } from "@/db/accounts/lock";
import { findMailRecipient } from "@/db/accounts/mail-address";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { recordRefusal } from "@/db/refusals";
import type { Locale } from "@/lib/i18n/locales";
import { checkIdentity, type IdentityOutcome } from "@/lib/identity/check-identity";
import type { MatchedAccount } from "@/lib/identity/compare-with-account";
import { type Concealed, type Concealment, tellOrConceal } from "@/lib/identity/conceal";
import type { LimitedBy } from "@/lib/identity/identity-limits";
import { isKnownTo, type KnownBrowser } from "@/lib/identity/known-browser";
import { loginIdKey } from "@/lib/identity/login-id";
import type { Limits } from "@/lib/limits/limiter";
import { getNewestMail, type NewestMail } from "@/lib/mail/newest-mail";
import { foreseeNextMail, nextMailAt } from "@/lib/mail/queue/next-mail-at";
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
  knownBrowser?: KnownBrowser | null;
};

export type TemporaryPasswordOutcome =
  | { kind: "sent"; concealment: Concealment }
  | { kind: "mismatch"; isLast: boolean }
  | { kind: "tooManyAttempts"; by: LimitedBy; retryAt: Date }
  | { kind: "tooManyMails"; retryAt: Date; newest: NewestMail };

/**
 * Checks who is asking and, on a match, mails a temporary password. The password in force keeps working until that
 * is used: a stranger who knows a birth date locks nobody out.
 */
export function requestTemporaryPassword(
  request: TemporaryPasswordRequest,
  deps: Deps,
): Promise<TemporaryPasswordOutcome> {
  const sent = (concealment: Concealment) => ({ kind: "sent" as const, concealment });
  const now = deps.clock.now();

  return tellOrConceal<TemporaryPasswordOutcome>(
    (onConcealed) => checkAndIssue({ request, onConcealed }, deps, now),
    sent,
  );
}

type Asking = { request: TemporaryPasswordRequest; onConcealed(concealment: Concealed): void };

async function checkAndIssue(asking: Asking, deps: Deps, now: Date): Promise<TemporaryPasswordOutcome> {
  const { request } = asking;
  const check = await checkLoginId(asking, deps, now);
  if (check.kind === "tooManyAttempts") return check;
  if (check.kind === "mismatch") return { kind: check.kind, isLast: check.isLast };

  const { account, concealment } = check;
  const retryAt = await issue({ account, ...request }, deps, now);
  if (retryAt instanceof Date) await recordLimit(account.id, request, deps, now);
  if (retryAt === "moved") return { kind: "mismatch", isLast: false };
  if (!retryAt) return { kind: "sent", concealment };

  return { kind: "tooManyMails", retryAt, newest: await getNewestMail(deps.db, account.id, now) };
}

function checkLoginId(
  { request: { details, network, knownBrowser = null }, onConcealed }: Asking,
  deps: Deps,
  now: Date,
): Promise<IdentityOutcome> {
  const { loginId, ...said } = details;
  const key = loginIdKey(loginId);
  const check = {
    said,
    subject: { key: ["loginId", key], name: "loginId" as const },
    findAccount: () => findAccountByLoginId(deps.db, key),
    onConcealed,
  };

  return checkIdentity({ ...check, network, knownBrowser, now }, deps);
}

type Issue = Pick<TemporaryPasswordRequest, "network" | "language" | "knownBrowser"> & {
  account: MatchedAccount;
};

/**
 * Returns when to come back if the account has had its mails, or "moved" when its address changed while the password was
 * hashed: then none is issued.
 */
async function issue(
  { account, network, language, knownBrowser = null }: Issue,
  deps: Deps,
  now: Date,
): Promise<Date | "moved" | null> {
  const { id: accountId, mailAddress: toAddress } = account;
  const isKnown = isKnownTo(account, knownBrowser);
  const foreseen = await foreseeNextMail(deps.db, accountId, now, isKnown);
  if (foreseen) return foreseen;

  const prepared = await prepareTemporaryPassword(deps);
  const owner = { accountId, toAddress, language: language ?? account.language, network };

  return inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    if ((await findMailRecipient(tx, accountId))?.mailAddress !== toAddress) return "moved";

    const until = await nextMailAt(tx, accountId, now, isKnown);
    if (!until) await issueTemporaryPassword(tx, { ...owner, prepared, cause: "forgotPassword" }, deps, now);

    return until;
  });
}

function recordLimit(
  accountId: string,
  { network }: TemporaryPasswordRequest,
  { db, secrets }: Deps,
  at: Date,
): Promise<void> {
  const networkDigest = secrets.digest("network", network);

  return recordRefusal(db, { at, kind: "temporaryPasswordLimited", accountId, networkDigest });
}
