import { lockAccount } from "@/db/accounts/lock";
import { findLoginAccount } from "@/db/accounts/login";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { insertSecurityEvent } from "@/db/security-events";
import { type FoundSession, renewSession } from "@/db/sessions";
import { isKnownTo, type Knowable, type KnownBrowser } from "@/lib/identity/known-browser";
import { loginIdKey } from "@/lib/identity/login-id";
import type { Limits } from "@/lib/limits/limiter";
import { verifyPassword } from "@/lib/password/password-hash";
import type { Clock } from "@/lib/platform/clock";
import { randomToken, type Secrets, tokenHash } from "@/lib/platform/secrets";
import { type ProvenSession, provenSession } from "@/lib/session/proof";
import { clearTries, comparing, countTry } from "./login-limits";

type Deps = { db: Db; clock: Clock; secrets: Secrets; limits: Limits };

export type StepUp = {
  session: FoundSession & { loginId: string };
  password: string;
  network: string;
  knownBrowser: KnownBrowser | null;
};

export type StepUpOutcome =
  /** From now on the session has this value, and the old one is worth nothing. */
  | { kind: "proven"; token: string; session: ProvenSession }
  | { kind: "wrong" }
  | { kind: "limited"; retryAt: Date }
  /** The session has ended meanwhile, or stepped up by another post. */
  | { kind: "over" };

/**
 * Asks who is logged in for their password once more. Wrong ones count as failed logins of a browser that the account
 * knows: a browser with a session is one.
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
  const refused = (reason: string) =>
    insertSecurityEvent(deps.db, { ...trace, kind: "stepUpRefused", reason });

  const { password: permission } = await countTry(loginTry, deps.limits, now);
  if (permission.kind === "limited") {
    await refused(`limited:${permission.by}`);
    return { kind: "limited", retryAt: permission.retryAt };
  }

  const account = await findLoginAccount(deps.db, key);
  const { matches } = await comparing(loginTry, deps.limits, () =>
    verifyPassword(account?.passwordHash ?? null, attempt.password, { isPatient: true }),
  );
  if (!matches) {
    await refused("wrongPassword");
    return { kind: "wrong" };
  }

  await clearTries(loginTry, deps.limits);
  return renew(session, trace, deps);
}

function asKnowable({ accountId: id, browserGeneration }: FoundSession): Knowable {
  return { id, browserGeneration };
}

type Trace = { at: Date; accountId: string; networkDigest: string };

async function renew(session: FoundSession, trace: Trace, { db }: Deps): Promise<StepUpOutcome> {
  const token = randomToken();
  const nextTokenHash = tokenHash(token);
  const isRenewed = await inTransaction(db, async (tx) => {
    await lockAccount(tx, session.accountId);
    if (!(await renewSession(tx, { tokenHash: session.tokenHash, nextTokenHash }, trace.at))) return false;

    await insertSecurityEvent(tx, { ...trace, kind: "steppedUp" });
    return true;
  });
  const next = provenSession({ ...session, tokenHash: nextTokenHash, provedAt: trace.at }, trace.at);

  return isRenewed && next ? { kind: "proven", token, session: next } : { kind: "over" };
}
