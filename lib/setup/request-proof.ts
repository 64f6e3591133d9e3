import { randomUUID } from "node:crypto";
import { inTransaction } from "@/db/connection/transaction";
import { findLiveLink } from "@/db/links";
import { recordRefusal } from "@/db/refusals";
import { insertSecurityEvent } from "@/db/security-events";
import { findSetup } from "@/db/setups";
import type { Locale } from "@/lib/i18n/locales";
import { newLink } from "@/lib/link/link";
import { nextMailAt } from "@/lib/mail/queue/next-mail-at";
import { queueLink } from "@/lib/mail/queue/queue-link";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import type { Secrets } from "@/lib/platform/secrets";
import { findSetupAt, type NotNow, notNow, type SetupDeps } from "./current-setup";
import { nextStep } from "./steps";

type Deps = SetupDeps & { secrets: Secrets; mail: MailQueue };

export type ProofRequest = { token: string | null; network: string; language: Locale | null };

export type ProofRequestOutcome =
  | { kind: "sent" }
  /** `isUnderway`: a mail to this very address went out before, and its URL still counts. */
  | { kind: "tooManyMails"; retryAt: Date; isUnderway: boolean }
  | NotNow;

/** Mails a link to the address that was entered; older ones die. Nothing counts before its button is pressed. */
export async function requestProof(request: ProofRequest, deps: Deps): Promise<ProofRequestOutcome> {
  const now = deps.clock.now();
  const current = await findSetupAt("confirm", request.token, deps);
  if (!current || nextStep(current) !== "confirm") return notNow;

  const { accountId } = current;
  const networkDigest = deps.secrets.digest("network", request.network);
  const trace = { at: now, accountId, networkDigest };
  const link = newLink({ id: randomUUID(), accountId, purpose: "addressProof" }, deps.secrets, now);
  const mailId = randomUUID();

  const outcome = await inTransaction(deps.db, async (tx): Promise<ProofRequestOutcome> => {
    const retryAt = await nextMailAt(tx, accountId, now);
    if (retryAt) {
      const isUnderway = (await findLiveLink(tx, accountId, "addressProof")) !== null;
      return { kind: "tooManyMails", retryAt, isUnderway };
    }

    // Behind the lock: another tab may have corrected something since.
    const setup = await findSetup(tx, accountId, deps.terms.version);
    if (!setup?.mailAddress || setup.letterId !== current.letterId || nextStep(setup) !== "confirm")
      return notNow;
    const { mailAddress: toAddress, language } = setup;
    await insertSecurityEvent(tx, { ...trace, kind: "addressProofRequested" });
    const mail = { id: mailId, kind: "addressProof" as const, toAddress };
    await queueLink(tx, { ...mail, link, language: request.language ?? language }, deps, now);
    return { kind: "sent" };
  });
  if (outcome.kind === "tooManyMails")
    await recordRefusal(deps.db, { ...trace, kind: "addressProofLimited" });

  return outcome;
}
