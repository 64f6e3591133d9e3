import { lockAccount } from "@/db/accounts/lock";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { insertSecurityEvent } from "@/db/security-events";
import { endSession } from "@/db/session-ends";
import { insertTermsConsent } from "@/db/terms-consents";
import type { Clock } from "@/lib/platform/clock";
import { randomToken, type Secrets } from "@/lib/platform/secrets";
import { beginSession } from "@/lib/session/begin-session";
import { findSession } from "@/lib/session/find-session";
import type { Terms } from "@/lib/terms/terms";

type Deps = { db: Db; clock: Clock; secrets: Secrets; terms: Pick<Terms, "version"> };

export type TermsAcceptance = { token: string | null; version: string; network: string };

/**
 * Ends a login that waits for consent to newer terms: the consent is recorded and a session with full rights takes its
 * place. Null when it waits no more, or when what stood on the page is no longer in force.
 */
export async function acceptNewerTerms(
  { token, version, network }: TermsAcceptance,
  deps: Deps,
): Promise<string | null> {
  const now = deps.clock.now();
  const view = await findSession(token, deps);
  if (view.kind !== "live" || view.session.rights !== "acceptTerms" || version !== deps.terms.version)
    return null;

  const { accountId, tokenHash, previousLoginAt, provedAt } = view.session;
  const networkDigest = deps.secrets.digest("network", network);
  const next = {
    token: randomToken(),
    accountId,
    rights: "full" as const,
    previousLoginAt,
    provedAt,
    device: view.session,
  };

  return inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    if (!(await endSession(tx, tokenHash, now))) return null;

    await insertTermsConsent(tx, { accountId, version, consentedAt: now });
    await insertSecurityEvent(tx, { at: now, kind: "termsAccepted", accountId, networkDigest });
    await beginSession(tx, next, now);
    return next.token;
  });
}
