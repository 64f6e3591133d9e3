import { randomUUID } from "node:crypto";
import { lockAccount } from "@/db/accounts";
import { insertLink, replaceLiveLinks } from "@/db/links";
import { listCausedMailTimes } from "@/db/mails";
import { insertSecurityEvent, type NewSecurityEvent } from "@/db/security-events";
import type { Locale } from "@/lib/i18n/locales";
import { cardDigest } from "@/lib/insurance/digest";
import { MAIL_MEMORY_COUNT, MAIL_MEMORY_SECONDS, mailWait } from "@/lib/limits/mail-wait";
import { queueMail } from "@/lib/mail/mail-queue";
import type { Deps } from "@/lib/platform/deps";
import { tokenHash } from "@/lib/platform/secrets";
import { checkIdentity, type MatchedAccount } from "./check-identity";
import type { IdentityClaim } from "./claim";
import { linkToken } from "./link";

export type LinkRequest = { claim: IdentityClaim; network: string; language: Locale | null };

export type LinkRequestOutcome =
  | { kind: "sent"; requestedAt: Date }
  | { kind: "mismatch" }
  | { kind: "tooManyAttempts"; retryAt: Date }
  | { kind: "tooManyMails"; retryAt: Date };

/**
 * Checks who is asking and, on a match, leaves one live link and one queued mail behind, or nothing at all.
 * Every well-formed request is one attempt of its card and its network.
 */
export async function requestLink(request: LinkRequest, deps: Deps): Promise<LinkRequestOutcome> {
  const now = deps.clock.now();
  const card = cardDigest(deps.secrets, request.claim.card);
  const trace = { at: now, cardDigest: card, networkDigest: deps.secrets.digest("network", request.network) };

  const limit = await countAttempt(card, request.network, deps);
  if (limit) return { kind: "tooManyAttempts", retryAt: limit };

  const check = await checkIdentity(request.claim, deps);
  if (check.kind === "mismatch") {
    const { reason, accountId } = check;
    await insertSecurityEvent(deps.db, { ...trace, kind: "identityCheckRefused", reason, accountId });
    return { kind: "mismatch" };
  }

  const event = { ...trace, kind: "idReminderRequested" as const, accountId: check.account.id };
  const retryAt = await issueLink({ account: check.account, language: request.language, event }, deps, now);
  if (!retryAt) return { kind: "sent", requestedAt: now };

  await insertSecurityEvent(deps.db, { ...event, kind: "idReminderLimited" });
  return { kind: "tooManyMails", retryAt };
}

async function countAttempt(card: string, network: string, { limits }: Deps): Promise<Date | null> {
  const outcomes = await Promise.all([
    limits.consume("identityPerCard", card),
    limits.consume("identityPerNetwork", network),
  ]);
  const waits = outcomes.flatMap((outcome) =>
    outcome.kind === "limited" ? [outcome.retryAt.getTime()] : [],
  );

  return waits.length > 0 ? new Date(Math.max(...waits)) : null;
}

type Issue = { account: MatchedAccount; language: Locale | null; event: NewSecurityEvent };

/**
 * All statements are sent together; the first makes simultaneous requests of one account wait for each other.
 * Returns when to come back if the account has had its mails: then nothing stays written.
 */
async function issueLink({ account, language, event }: Issue, deps: Deps, now: Date): Promise<Date | null> {
  const link = newLink(account.id, deps, now);
  const mail = {
    kind: "idReminder" as const,
    accountId: account.id,
    language: language ?? account.language,
    toAddress: account.mailAddress,
    linkId: link.id,
    happenedAt: now,
  };
  const since = new Date(now.getTime() - MAIL_MEMORY_SECONDS * 1000);

  try {
    await deps.db.transaction(async (tx) => {
      const [, earlier] = await Promise.all([
        lockAccount(tx, account.id),
        listCausedMailTimes(tx, account.id, since, MAIL_MEMORY_COUNT),
        replaceLiveLinks(tx, account.id, now),
        insertLink(tx, link),
        queueMail(tx, mail, deps, now),
        insertSecurityEvent(tx, event),
      ]);
      const until = mailWait(earlier, now);
      if (until) throw new MailsUsedUp(until);
    });
    return null;
  } catch (reason) {
    if (reason instanceof MailsUsedUp) return reason.until;
    throw reason;
  }
}

function newLink(accountId: string, { secrets }: Deps, now: Date) {
  const id = randomUUID();

  return { id, accountId, tokenHash: tokenHash(linkToken(secrets, id)), requestedAt: now };
}

/** Undoes the transaction that it is thrown in. */
class MailsUsedUp extends Error {
  constructor(readonly until: Date) {
    super("this account has had its mails for now");
  }
}
