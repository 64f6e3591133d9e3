import { inTransaction } from "@/db/connection/transaction";
import { insertSecurityEvent } from "@/db/security-events";
import { insertTermsConsent } from "@/db/terms-consents";
import type { Secrets } from "@/lib/platform/secrets";
import { findSetupAt, type NotNow, notNow, type SetupDeps } from "./current-setup";

export type TermsConsent = { token: string | null; version: string; network: string };

/** Records the consent to what stood on the page; when that is no longer in force, nothing is. */
export async function acceptTerms(
  { token, version, network }: TermsConsent,
  deps: SetupDeps & { secrets: Secrets },
): Promise<{ kind: "accepted" } | NotNow> {
  const now = deps.clock.now();
  const setup = await findSetupAt("terms", token, deps);
  if (!setup || version !== deps.terms.version) return notNow;

  const { accountId } = setup;
  const networkDigest = deps.secrets.digest("network", network);
  await inTransaction(deps.db, async (tx) => {
    if (await insertTermsConsent(tx, { accountId, version, consentedAt: now }))
      await insertSecurityEvent(tx, { at: now, kind: "termsAccepted", accountId, networkDigest });
  });

  return { kind: "accepted" };
}
