import { lockAccount } from "@/db/accounts/lock";
import { findLoginAccount } from "@/db/accounts/login";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { recordRefusal } from "@/db/refusals";
import { insertSecurityEvent } from "@/db/security-events";
import { type FoundSession, renewSession } from "@/db/sessions";
import { isKnownTo, type Knowable, type KnownBrowser } from "@/lib/identity/known-browser";
import { loginIdKey } from "@/lib/identity/login-id";
import type { Limits } from "@/lib/limits/limiter";
import { verifyPassword } from "@/lib/password/password-hash";
import type { Clock } from "@/lib/platform/clock";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";
import { type ProvenSession, provenSession } from "@/lib/session/proof";
import { findJustRenewed, renewedToken } from "@/lib/session/renewed";
import { clearTries, comparing, countTry } from "./login-limits";

type Deps = { db: Db; clock: Clock; secrets: Secrets; limits: Limits };

export type StepUp = {
  session: FoundSession & { loginId: string };
  /** The value that the browser holds: the session's, or the one that it had until a moment ago. */
  token: string;
  password: string;
  /** What the form sets as the password: proves a second press where the first has set it. */
  nextPassword?: string | undefined;
  network: string;
  knownBrowser: KnownBrowser | null;
};

export type StepUpOutcome =
  /** From now on the session has this value, and the old one is worth nothing. */
  | { kind: "proven"; token: string; session: ProvenSession }
  | { kind: "wrong" }
  | { kind: "limited"; retryAt: Date }
  /** The session has ended meanwhile. */
  | { kind: "over" };

/**
 * Asks who is logged in for their password once more. Wrong ones count as failed logins of a browser that the account
 * knows: a browser with a session is one. A form that is posted twice gives the session one new value, and both posts that.
 */
export async function stepUp(attempt: StepUp, deps: Deps): Promise<StepUpOutcome> {
  const now = deps.clock.now();
  const { session, network, knownBrowser } = attempt;
  const key = loginIdKey(session.loginId);
  const isKnown = isKnownTo(asKnowable(session), knownBrowser);
  const loginTry = {
    loginIdKey: key,
    network,
    knownBrowserId: isKnown && knownBrowser ? knownBrowser.id : session.id,
    isTemporaryShape: false,
  };
  const trace = {
    at: now,
    accountId: session.accountId,
    networkDigest: deps.secrets.digest("network", network),
  };
  const refusal = (reason: string) => ({ ...trace, kind: "stepUpRefused" as const, reason });

  const { password: permission } = await countTry(loginTry, deps.limits, now);
  if (permission.kind === "limited") {
    await recordRefusal(deps.db, refusal(`limited:${permission.by}`));
    return { kind: "limited", retryAt: permission.retryAt };
  }

  if (!(await comparing(loginTry, deps.limits, () => isRight(attempt, key, deps)))) {
    await insertSecurityEvent(deps.db, refusal("wrongPassword"));
    return { kind: "wrong" };
  }

  await clearTries(loginTry, deps.limits);
  return renew(attempt, trace, deps);
}

/** Whoever is in has proven who they are: they wait their turn. */
const PATIENT = { isPatient: true };

async function isRight(attempt: StepUp, loginIdKey: string, deps: Deps): Promise<boolean> {
  const hash = (await findLoginAccount(deps.db, loginIdKey))?.passwordHash ?? null;
  if ((await verifyPassword(hash, attempt.password, PATIENT)).matches) return true;

  const { nextPassword, token } = attempt;
  if (!nextPassword || !(await findJustRenewed(token, deps))) return false;
  return (await verifyPassword(hash, nextPassword, PATIENT)).matches;
}

function asKnowable({ accountId: id, browserGeneration }: FoundSession): Knowable {
  return { id, browserGeneration };
}

type Trace = { at: Date; accountId: string; networkDigest: string };

async function renew({ session, token }: StepUp, trace: Trace, deps: Deps): Promise<StepUpOutcome> {
  const renewed = renewedToken(token, deps.secrets);
  const hashes = { tokenHash: tokenHash(token), nextTokenHash: tokenHash(renewed) };
  const isProven = await inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, session.accountId);
    if (await renewSession(tx, hashes, trace.at)) {
      await insertSecurityEvent(tx, { ...trace, kind: "steppedUp" });
      return true;
    }

    return (await findJustRenewed(token, { ...deps, db: tx }))?.tokenHash === hashes.nextTokenHash;
  });
  const tokenHashNow = { tokenHash: hashes.nextTokenHash };
  const next = provenSession({ ...session, ...tokenHashNow, provedAt: trace.at }, trace.at);

  return isProven && next ? { kind: "proven", token: renewed, session: next } : { kind: "over" };
}
