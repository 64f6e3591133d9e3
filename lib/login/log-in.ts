import { findLoginAccount, type LoginAccount, upgradePasswordHash } from "@/db/accounts/login";
import type { Db } from "@/db/connection/db";
import { insertSecurityEvent } from "@/db/security-events";
import type { SessionRights } from "@/db/sessions";
import { loginIdKey, parseLoginId } from "@/lib/identity/login-id";
import type { Limits } from "@/lib/limits/limiter";
import { hashPassword } from "@/lib/password/password-hash";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import { checkPassword, type PasswordCheck } from "./check-password";
import { type Entry, enterWithPassword, enterWithTemporaryPassword } from "./enter";
import { clearTries, countTry } from "./login-limits";

type Deps = { db: Db; clock: Clock; secrets: Secrets; limits: Limits };

export type LoginAttempt = {
  loginId: string;
  password: string;
  network: string;
  /** The account that this browser logged in to before, as its sealed cookie says. */
  knownAccountId: string | null;
  /** The session that the new one takes the place of in this browser. */
  earlierToken: string | null;
};

export type LoginOutcome =
  | { kind: "loggedIn"; token: string; rights: SessionRights; accountId: string }
  /** Wrong ID, wrong password and suspended account are one. */
  | { kind: "refused" }
  /** Only told to somebody who typed the right temporary password. */
  | { kind: "temporaryPasswordExpired" | "temporaryPasswordUsed"; at: Date }
  | { kind: "limited"; retryAt: Date };

/** Compares, counts and records alike whether the login ID exists or not. */
export async function logIn(attempt: LoginAttempt, deps: Deps): Promise<LoginOutcome> {
  const now = deps.clock.now();
  const { network, knownAccountId } = attempt;
  const key = loginIdKey(attempt.loginId);
  const networkDigest = deps.secrets.digest("network", network);
  const account = parseLoginId(key).kind === "ok" ? await findLoginAccount(deps.db, key) : null;
  const trace = { at: now, kind: "loginRefused" as const, accountId: account?.id ?? null, networkDigest };

  const isKnownBrowser = account !== null && account.id === knownAccountId;
  const permission = await countTry({ loginIdKey: key, network, isKnownBrowser }, deps.limits);
  const check =
    permission.kind === "limited"
      ? ({ kind: "wrong" } as const)
      : await checkPassword(account, attempt.password, {
          onlyTemporary: permission.kind === "onlyTemporary",
          now,
        });
  const outcome = await enter({ account, check, attempt, networkDigest }, deps, now);
  if (outcome.kind === "loggedIn") {
    await clearTries({ loginIdKey: key, network }, deps.limits);
    return outcome;
  }

  const isLimited = outcome.kind === "refused" && permission.kind !== "allowed";
  const reason = isLimited ? "limited" : refusalReason(account, outcome);
  await insertSecurityEvent(deps.db, { ...trace, reason });

  return isLimited ? { kind: "limited", retryAt: permission.retryAt } : outcome;
}

type Attempt = {
  account: LoginAccount | null;
  check: PasswordCheck;
  attempt: LoginAttempt;
  networkDigest: string;
};

async function enter(
  { account, check, attempt, networkDigest }: Attempt,
  deps: Deps,
  now: Date,
): Promise<LoginOutcome> {
  if (!account || account.suspendedAt || check.kind === "wrong") return { kind: "refused" };

  const entry: Entry = { account, networkDigest, earlierToken: attempt.earlierToken };
  switch (check.kind) {
    case "password": {
      const token = await enterWithPassword(entry, deps, now);
      if (check.isOutdated) await strengthen(account, attempt.password, deps);
      return token ? { kind: "loggedIn", token, rights: "full", accountId: account.id } : { kind: "refused" };
    }
    case "temporaryPassword": {
      const claim = { ...entry, temporaryPasswordId: check.id };
      const token = await enterWithTemporaryPassword(claim, deps, now);
      return token
        ? { kind: "loggedIn", token, rights: "choosePassword", accountId: account.id }
        : { kind: "temporaryPasswordUsed", at: now };
    }
    default:
      return check;
  }
}

async function strengthen(account: LoginAccount, password: string, { db }: Deps): Promise<void> {
  if (account.passwordHash === null) return;
  const fresh = await hashPassword(password);
  await upgradePasswordHash(db, account.id, { outdated: account.passwordHash, fresh });
}

/** For support, never for the visitor. */
function refusalReason(account: LoginAccount | null, outcome: LoginOutcome): string {
  if (outcome.kind !== "refused") return outcome.kind;
  if (!account) return "unknownLoginId";
  if (account.suspendedAt) return "suspended";

  return account.passwordHash === null ? "noPassword" : "wrongPassword";
}
