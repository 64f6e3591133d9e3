import { randomUUID } from "node:crypto";
import { lockAccount } from "@/db/accounts/lock";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { findLiveLink, insertLink, type NewLink, replaceLiveLinks } from "@/db/links";
import { listCausedMailTimes } from "@/db/mails/queue";
import { insertSecurityEvent } from "@/db/security-events";
import { findSetup } from "@/db/setups";
import type { Locale } from "@/lib/i18n/locales";
import { MAIL_MEMORY_COUNT, MAIL_MEMORY_SECONDS, mailWait } from "@/lib/limits/mail-wait";
import { newLink } from "@/lib/link/new-link";
import { causedKinds } from "@/lib/mail/kinds";
import { type MailQueue, queueMail } from "@/lib/mail/queue/queue-mail";
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
  const link = newLink({ accountId, purpose: "addressProof" }, deps.secrets, now);
  const mailId = randomUUID();

  return inTransaction(deps.db, async (tx) => {
    const retryAt = await nextMailAt(tx, accountId, now);
    if (retryAt) {
      await insertSecurityEvent(tx, { ...trace, kind: "addressProofLimited" });
      const isUnderway = (await findLiveLink(tx, accountId, "addressProof")) !== null;
      return { kind: "tooManyMails", retryAt, isUnderway };
    }

    // Behind the lock: another tab may have corrected something since.
    const setup = await findSetup(tx, accountId, deps.terms.version);
    if (!setup?.mailAddress || setup.letterId !== current.letterId || nextStep(setup) !== "confirm")
      return notNow;
    const { mailAddress: toAddress, language } = setup;
    await insertSecurityEvent(tx, { ...trace, kind: "addressProofRequested" });
    await sendLink(tx, { link, mailId, toAddress, language: request.language ?? language }, deps, now);
    return { kind: "sent" };
  });
}

type LinkToSend = { link: NewLink; mailId: string; toAddress: string; language: Locale };

async function sendLink(tx: Db, { link, mailId, ...mail }: LinkToSend, deps: Deps, now: Date): Promise<void> {
  const { id: linkId, accountId } = link;
  const kind = "addressProof" as const;
  await replaceLiveLinks(tx, [accountId], kind, now);
  await insertLink(tx, link);
  await queueMail(tx, { ...mail, id: mailId, kind, accountId, linkId, happenedAt: now }, deps, now);
}

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
