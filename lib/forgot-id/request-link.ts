import { findAccountByCard } from "@/db/accounts/identity";
import type { Db } from "@/db/connection/db";
import { issueLink } from "@/db/one-statement/issue-link";
import { insertSecurityEvent, type NewSecurityEvent } from "@/db/security-events";
import type { Locale } from "@/lib/i18n/locales";
import { attemptIdentity } from "@/lib/identity/attempt";
import type { MatchedAccount } from "@/lib/identity/compare";
import { tellOrConceal } from "@/lib/identity/conceal";
import { cardDigest, cardDigests } from "@/lib/identity/digest";
import type { Limits } from "@/lib/limits/limiter";
import { mailWait, mailWindows } from "@/lib/limits/mail-wait";
import { newLink } from "@/lib/link/new-link";
import { causedKinds } from "@/lib/mail/kinds";
import { type MailQueue, mailToQueue } from "@/lib/mail/queue/queue-mail";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { Site } from "@/lib/platform/site";
import type { IdentityDetails } from "./identity-details";

type Deps = { db: Db; clock: Clock; secrets: Secrets; limits: Limits; mail: MailQueue; site: Site };

export type LinkRequest = { details: IdentityDetails; network: string; language: Locale | null };

export type LinkRequestOutcome =
  | { kind: "sent"; requestedAt: Date }
  | { kind: "mismatch" }
  | { kind: "tooManyAttempts"; retryAt: Date }
  | { kind: "tooManyMails"; retryAt: Date };

/**
 * Checks who is asking and, on a match, leaves one live link and one queued mail behind, or nothing at all.
 * Every well-formed request is one attempt of its card and its network.
 */
export function requestLink(request: LinkRequest, deps: Deps): Promise<LinkRequestOutcome> {
  const now = deps.clock.now();

  return tellOrConceal(deps.site, checkAndIssue(request, deps, now), { kind: "sent", requestedAt: now });
}

async function checkAndIssue(request: LinkRequest, deps: Deps, now: Date): Promise<LinkRequestOutcome> {
  const { details, network, language } = request;
  const { card, ...said } = details;
  const digest = cardDigest(deps.secrets, card);
  const check = await attemptIdentity(
    {
      said,
      subject: { key: [digest], name: "card" },
      findAccount: () => findAccountByCard(deps.db, cardDigests(deps.secrets, card)),
      network,
      cardDigest: digest,
      now,
    },
    deps,
  );
  if (check.kind !== "match") return check;

  const { account } = check;
  const event = {
    at: now,
    kind: "idReminderRequested" as const,
    accountId: account.id,
    cardDigest: digest,
    networkDigest: deps.secrets.digest("network", network),
  };
  const retryAt = await issue({ account, language, event }, deps, now);
  if (!retryAt) return { kind: "sent", requestedAt: now };

  await insertSecurityEvent(deps.db, { ...event, kind: "idReminderLimited" });
  return { kind: "tooManyMails", retryAt };
}

type Issue = { account: MatchedAccount; language: Locale | null; event: NewSecurityEvent };

/** How often in a row other requests of the same account may be quicker. */
const MOST_TRIES = 5;

/** Returns when to come back if the account has had its mails: then nothing is written. */
async function issue(given: Issue, deps: Deps, now: Date, tries = MOST_TRIES): Promise<Date | null> {
  const { account, language, event } = given;
  const link = newLink({ accountId: account.id, purpose: "idReminder" }, deps.secrets, now);
  const { mail, job } = mailToQueue(
    {
      kind: "idReminder",
      accountId: account.id,
      language: language ?? account.language,
      toAddress: account.mailAddress,
      linkId: link.id,
      happenedAt: now,
    },
    now,
  );
  const { isIssued, earlier } = await issueLink(deps.db, {
    link,
    mail,
    event,
    job: await deps.mail.jobInsert(job),
    causedKinds,
    windows: mailWindows(now),
  });
  if (isIssued) return null;
  const until = mailWait(earlier, now);
  if (until) return until;
  if (tries === 1)
    throw new Error("no link could be issued: the account is gone, or always somebody else's turn");

  // Another request was quicker, by so little that its link could not be seen yet: now it is.
  return issue(given, deps, now, tries - 1);
}
