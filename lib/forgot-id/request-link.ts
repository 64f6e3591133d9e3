import { randomUUID } from "node:crypto";
import type { Db } from "@/db/connection/db";
import { issueLink } from "@/db/one-statement/issue-link";
import { insertSecurityEvent, type NewSecurityEvent } from "@/db/security-events";
import type { Locale } from "@/lib/i18n/locales";
import { countAttempt } from "@/lib/identity/count-attempt";
import { cardDigest } from "@/lib/identity/digest";
import type { Limits } from "@/lib/limits/limiter";
import { mailWait, mailWindows } from "@/lib/limits/mail-wait";
import { linkToken } from "@/lib/link/link";
import { rankOf } from "@/lib/mail/kinds";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import type { Clock } from "@/lib/platform/clock";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";
import { checkIdentity, type MatchedAccount } from "./check-identity";
import type { IdentityDetails } from "./identity-details";

type Deps = { db: Db; clock: Clock; secrets: Secrets; limits: Limits; mail: MailQueue };

export type LinkRequest = { claim: IdentityDetails; network: string; language: Locale | null };

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

  // Asked together: what the check found is not looked at when the limit says no.
  const [limit, check] = await Promise.all([
    countAttempt([card], request.network, deps),
    checkIdentity(request.claim, deps),
  ]);
  if (limit) return { kind: "tooManyAttempts", retryAt: limit };
  if (check.kind === "mismatch") {
    const { reason, accountId } = check;
    await insertSecurityEvent(deps.db, { ...trace, kind: "identityCheckRefused", reason, accountId });
    return { kind: "mismatch" };
  }

  const event = { ...trace, kind: "idReminderRequested" as const, accountId: check.account.id };
  const retryAt = await issue({ account: check.account, language: request.language, event }, deps, now);
  if (!retryAt) return { kind: "sent", requestedAt: now };

  await insertSecurityEvent(deps.db, { ...event, kind: "idReminderLimited" });
  return { kind: "tooManyMails", retryAt };
}

type Request = { account: MatchedAccount; language: Locale | null; event: NewSecurityEvent };

/** How often in a row other requests of the same account may be quicker. */
const MOST_TRIES = 5;

/** Returns when to come back if the account has had its mails: then nothing is written. */
async function issue(request: Request, deps: Deps, now: Date, tries = MOST_TRIES): Promise<Date | null> {
  const { account, language, event } = request;
  const mail = {
    id: randomUUID(),
    kind: "idReminder" as const,
    language: language ?? account.language,
    toAddress: account.mailAddress,
  };
  const queued = { mailId: mail.id, accountId: account.id, rank: rankOf(mail.kind) };
  const { isIssued, earlier } = await issueLink(deps.db, {
    link: newLink(account.id, deps, now),
    mail,
    event,
    job: await deps.mail.jobInsert(queued),
    windows: mailWindows(now),
  });
  if (isIssued) return null;
  const until = mailWait(earlier, now);
  if (until) return until;
  if (tries === 1)
    throw new Error("no link could be issued: the account is gone, or always somebody else's turn");

  // Another request was quicker, by so little that its link could not be seen yet: now it is.
  return issue(request, deps, now, tries - 1);
}

function newLink(accountId: string, { secrets }: Deps, now: Date) {
  const id = randomUUID();

  return { id, accountId, tokenHash: tokenHash(linkToken(secrets, id)), requestedAt: now };
}
