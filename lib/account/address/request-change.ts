import { randomUUID } from "node:crypto";
import { findOpenChange, insertAddressChange, replaceOpenChange } from "@/db/address-changes";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { replaceLiveLinks } from "@/db/links";
import { recordRefusal } from "@/db/refusals";
import { insertSecurityEvent } from "@/db/security-events";
import { isSessionLive } from "@/db/sessions";
import type { Locale } from "@/lib/i18n/locales";
import { mailAddressKey } from "@/lib/identity/mail-address";
import { newLink } from "@/lib/link/link";
import { nextMailAt } from "@/lib/mail/queue/next-mail-at";
import { queueLink } from "@/lib/mail/queue/queue-link";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { ProvenSession } from "@/lib/session/proof";
import { samePressSince } from "@/lib/session/session";

export type RequestDeps = { db: Db; clock: Clock; secrets: Secrets; mail: MailQueue };

export type ChangeRequest = {
  session: ProvenSession;
  mailAddress: string;
  network: string;
  language: Locale | null;
};

export type ChangeRequestOutcome =
  | { kind: "sent" }
  /** It is the address in force already, and mail reaches it. */
  | { kind: "sameAddress" }
  | { kind: "tooManyMails"; retryAt: Date }
  /** The session has ended meanwhile. */
  | { kind: "over" };

/**
 * Mails a link to an address that somebody wants to have registered: nothing changes before its button is pressed. An
 * earlier change that has not taken effect is replaced, with both its links. Whether another account has the address is
 * not asked: families share one, and nobody is to learn who is registered. The address in force may be proven again
 * where mail did not reach it.
 */
export async function requestChange(
  request: ChangeRequest,
  deps: RequestDeps,
): Promise<ChangeRequestOutcome> {
  const { session, mailAddress } = request;
  const isSame = session.mailAddress !== null && isSameAddress(session.mailAddress, mailAddress);
  if (isSame && session.mailUndeliverableAt === null) return { kind: "sameAddress" };

  const now = deps.clock.now();
  const { accountId } = session;
  const networkDigest = deps.secrets.digest("network", request.network);
  const trace = { at: now, accountId, networkDigest };
  const link = newLink({ id: randomUUID(), accountId, purpose: "addressChangeProof" }, deps.secrets, now);
  const change = { id: randomUUID(), accountId, mailAddress, proofLinkId: link.id, requestedAt: now };
  const mail = { id: randomUUID(), kind: "addressChangeProof" as const, toAddress: mailAddress };

  const outcome = await inTransaction(deps.db, async (tx): Promise<ChangeRequestOutcome> => {
    const retryAt = await nextMailAt(tx, accountId, now);
    if (!(await isSessionLive(tx, session.id))) return { kind: "over" };
    if (retryAt && (await isSecondPress(tx, request, now))) return { kind: "sent" };
    if (retryAt) return { kind: "tooManyMails", retryAt };

    await replaceOpenChange(tx, [accountId], now);
    await replaceLiveLinks(tx, [accountId], ["addressChange"], now);
    await queueLink(tx, { ...mail, link, language: request.language ?? session.language }, deps, now);
    await insertAddressChange(tx, change);
    await insertSecurityEvent(tx, { ...trace, kind: "addressChangeRequested" });
    return { kind: "sent" };
  });
  if (outcome.kind === "tooManyMails")
    await recordRefusal(deps.db, { ...trace, kind: "addressChangeLimited" });

  return outcome;
}

/** Whether the same address was asked for a moment ago: the first press sent its mail. */
async function isSecondPress(tx: Db, { session, mailAddress }: ChangeRequest, now: Date): Promise<boolean> {
  const open = await findOpenChange(tx, session.accountId);
  if (!open || open.provenAt || open.requestedAt < samePressSince(now)) return false;

  return isSameAddress(open.mailAddress, mailAddress);
}

export function isSameAddress(one: string, other: string): boolean {
  return mailAddressKey(one) === mailAddressKey(other);
}
