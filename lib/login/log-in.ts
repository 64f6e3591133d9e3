import { findLoginAccount, type LoginAccount, upgradePasswordHash } from "@/db/accounts/login";
import type { Db } from "@/db/connection/db";
import { recordRefusal } from "@/db/refusals";
import { insertSecurityEvent, type NewSecurityEvent } from "@/db/security-events";
import { isKnownTo } from "@/lib/identity/known-browser";
import { loginIdKey, parseLoginId } from "@/lib/identity/login-id";
import { parseProvisionalUserId } from "@/lib/letter/letter";
import type { Limits } from "@/lib/limits/limiter";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import { hashPassword } from "@/lib/password/password-hash";
import { isTemporaryPasswordShape } from "@/lib/password/temporary-password";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import { isConsentOutdated, type Terms } from "@/lib/terms/terms";
import type { LoginAttempt, LoginOutcome } from "./attempt";
import { checkPassword, type PasswordCheck } from "./check-password";
import { type Entry, enterWithPassword, enterWithTemporaryPassword } from "./enter";
import { logInWithLetter } from "./log-in-with-letter";
import {
  clearTries,
  comparing,
  countTry,
  forgottenTries,
  type LoginPermission,
  type LoginTry,
} from "./login-limits";

type Deps = {
  db: Db;
  clock: Clock;
  secrets: Secrets;
  limits: Limits;
  mail: MailQueue;
  terms: Pick<Terms, "version">;
};

/** Compares, counts and records alike whether the login ID exists or not. */
export async function logIn(attempt: LoginAttempt, deps: Deps): Promise<LoginOutcome> {
  const now = deps.clock.now();
  const { network, knownBrowser, password: typed } = attempt;
  const key = loginIdKey(attempt.loginId);
  const networkDigest = deps.secrets.digest("network", network);
  const account = parseLoginId(key).kind === "ok" ? await findLoginAccount(deps.db, key) : null;
  const provisionalUserId = account ? null : parseProvisionalUserId(attempt.loginId);
  if (provisionalUserId) return logInWithLetter({ ...attempt, provisionalUserId }, deps);

  const isKnownBrowser = isKnownTo(account, knownBrowser);
  const loginTry = {
    loginIdKey: key,
    network,
    knownBrowserId: isKnownBrowser ? (knownBrowser?.id ?? null) : null,
    isTemporaryShape: isTemporaryPasswordShape(typed),
  };
  const permission = await countTry(loginTry, deps.limits, now);
  const comparable = {
    password: permission.password.kind === "allowed",
    temporary: permission.temporary.kind === "allowed",
  };
  const check = await comparing(loginTry, deps.limits, () =>
    checkPassword(account, typed, { comparable, isKnownBrowser, secrets: deps.secrets, now }),
  );
  const outcome = await enter({ account, check, attempt, loginTry, networkDigest }, deps, now);
  if (outcome.kind === "loggedIn") return outcome;

  const trace = { at: now, accountId: account?.id ?? null, networkDigest };
  return refuse({ account, outcome, permission, trace }, deps);
}

type Refused = {
  account: LoginAccount | null;
  outcome: Exclude<LoginOutcome, { kind: "loggedIn" }>;
  permission: LoginPermission;
  trace: Omit<NewSecurityEvent, "kind">;
};

/** Records why; and once, when a network has tried so many accounts that it is kept waiting. */
async function refuse({ account, outcome, permission, trace }: Refused, { db }: Deps): Promise<LoginOutcome> {
  const wait = outcome.kind === "refused" ? longestWait(permission) : null;
  const reason = wait ? `limited:${wait.by}` : refusalReason(account, outcome);
  const record = wait ? recordRefusal : insertSecurityEvent;
  await record(db, { ...trace, kind: "loginRefused", reason });
  if (permission.ranInto.includes("loginPerNetwork"))
    await insertSecurityEvent(db, { ...trace, kind: "loginsBraked", accountId: null, reason: "network" });

  return wait ? { kind: "limited", retryAt: wait.retryAt } : outcome;
}

function longestWait({ password, temporary }: LoginPermission) {
  const waits = [password, temporary].flatMap((one) => (one.kind === "limited" ? [one] : []));

  return waits.toSorted((a, b) => b.retryAt.getTime() - a.retryAt.getTime())[0] ?? null;
}

type Attempt = {
  account: LoginAccount | null;
  check: PasswordCheck;
  attempt: LoginAttempt;
  loginTry: LoginTry;
  networkDigest: string;
};

async function enter(
  { account, check, attempt, loginTry, networkDigest }: Attempt,
  deps: Deps,
  now: Date,
): Promise<LoginOutcome> {
  if (!account || account.suspendedAt || check.kind === "wrong") return { kind: "refused" };

  const { earlierToken, device } = attempt;
  const whose = { id: account.id, browserGeneration: account.browserGeneration };
  const entry: Entry = { account, networkDigest, earlierToken, device };
  switch (check.kind) {
    case "password": {
      const rights = isConsentOutdated(account.termsVersion, deps.terms) ? "acceptTerms" : "full";
      const isKnownBrowser = isKnownTo(account, attempt.knownBrowser);
      const forgotten = forgottenTries(loginTry, deps.limits);
      const token = await enterWithPassword({ ...entry, rights, isKnownBrowser, forgotten }, deps, now);
      if (check.isOutdated) await strengthen(account, attempt.password, deps);
      return token ? { kind: "loggedIn", token, rights, account: whose } : { kind: "refused" };
    }
    case "temporaryPassword": {
      const entering = { ...entry, temporaryPasswordId: check.id };
      const token = await enterWithTemporaryPassword(entering, deps, now);
      if (!token) return { kind: "temporaryPasswordUsed", at: now };

      await clearTries(loginTry, deps.limits);
      return { kind: "loggedIn", token, rights: "choosePassword", account: whose };
    }
    default:
      return check;
  }
}

async function strengthen(account: LoginAccount, password: string, { db }: Deps): Promise<void> {
  if (account.passwordHash === null) return;
  const fresh = await hashPassword(password, { isPatient: true });
  await upgradePasswordHash(db, account.id, { outdated: account.passwordHash, fresh });
}

/** For support, never for the visitor. */
function refusalReason(account: LoginAccount | null, outcome: LoginOutcome): string {
  if (outcome.kind !== "refused") return outcome.kind;
  if (!account) return "unknownLoginId";
  if (account.suspendedAt) return "suspended";

  return account.passwordHash === null ? "noPassword" : "wrongPassword";
}
