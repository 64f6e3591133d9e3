import { randomUUID } from "node:crypto";
import { findAccountByCard } from "@/db/accounts/find-by-card-or-login-id";
import type { Db } from "@/db/connection/db";
import { type IssuedLink, issueLink } from "@/db/one-statement/issue-link";
import type { Bound } from "@/db/rate-limits";
import { recordRefusal } from "@/db/refusals";
import type { NewSecurityEvent } from "@/db/security-events";
import type { Locale } from "@/lib/i18n/locales";
import { checkIdentity, type IdentityOutcome } from "@/lib/identity/check-identity";
import type { MatchedAccount } from "@/lib/identity/compare-with-account";
import { type Concealed, type Concealment, tellOrConceal } from "@/lib/identity/conceal";
import { cardDigests } from "@/lib/identity/digest";
import type { LimitedBy } from "@/lib/identity/identity-limits";
import { isKnownTo, type KnownBrowser } from "@/lib/identity/known-browser";
import type { Limits } from "@/lib/limits/limiter";
import { mailWait, mailWindows } from "@/lib/limits/mail-limits";
import { newLink } from "@/lib/link/link";
import { causedKinds } from "@/lib/mail/mail-kinds";
import { getNewestMail, type NewestMail } from "@/lib/mail/newest-mail";
import { type MailQueue, mailToQueue } from "@/lib/mail/queue/queue-mail";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { Site } from "@/lib/platform/site";
import type { IdentityDetails } from "./identity-details";

type Deps = { db: Db; clock: Clock; secrets: Secrets; limits: Limits; mail: MailQueue; site: Site };

export type LinkRequest = {
  details: IdentityDetails;
  network: string;
  language: Locale | null;
  knownBrowser?: KnownBrowser | null;
};

export type LinkRequestOutcome =
  | { kind: "sent"; requestedAt: Date; concealment: Concealment }
  | { kind: "mismatch"; isLast: boolean }
  | { kind: "tooManyAttempts"; by: LimitedBy; retryAt: Date }
  | { kind: "tooManyMails"; retryAt: Date; newest: NewestMail };

/**
 * Checks who is asking and, on a match, leaves one live link and one queued mail behind, or nothing at all.
 * Every well-formed request is one attempt of its card and its network.
 */
export function requestLink(request: LinkRequest, deps: Deps): Promise<LinkRequestOutcome> {
  const now = deps.clock.now();
  const sent = (concealment: Concealment) => ({ kind: "sent" as const, requestedAt: now, concealment });

  return tellOrConceal<LinkRequestOutcome>(
    (onConcealed) => checkAndIssue({ request, onConcealed }, deps, now),
    sent,
  );
}

type Asking = { request: LinkRequest; onConcealed(concealment: Concealed): void };
/** `digests`: the card's, newest first. */
type Asked = Pick<Asking, "request"> & { digests: string[] };

/** What is told at once, as no limit was run into. */
type Told = { outcome: LinkRequestOutcome };

async function checkAndIssue(asking: Asking, deps: Deps, now: Date): Promise<LinkRequestOutcome> {
  const { request } = asking;
  const digests = cardDigests(deps.secrets, request.details.card);
  const check = await checkCard({ ...asking, digests }, deps, now);
  if ("outcome" in check) return check.outcome;
  if (check.kind === "tooManyAttempts") return check;
  if (check.kind === "mismatch") return { kind: check.kind, isLast: check.isLast };
  const outcome = await send({ ...check, request, digests, bounds: [] }, deps, now);
  if (!outcome) throw new Error("nothing bounds it, and it was not sent");

  return outcome;
}

function checkCard(
  { request, digests, onConcealed }: Asking & Asked,
  deps: Deps,
  now: Date,
): Promise<IdentityOutcome | Told> {
  const { card, ...said } = request.details;
  const [digest = ""] = digests;

  return checkIdentity<Told>(
    {
      said,
      subject: { key: [digest], name: "card" },
      findAccount: () => findAccountByCard(deps.db, digests),
      card: { digest, insurerNumber: card.insurerNumber },
      network: request.network,
      knownBrowser: request.knownBrowser ?? null,
      now,
      onConcealed,
      async actWithin(account, bounds) {
        const outcome = await send({ account, concealment: null, request, digests, bounds }, deps, now);
        return outcome && { outcome };
      },
    },
    deps,
  );
}

type Matched = Asked & {
  account: MatchedAccount;
  concealment: Concealment;
  bounds: readonly Bound[];
};

/** Null, and nothing is written, when one of the bounds is reached. */
async function send(
  { account, concealment, request, digests, bounds }: Matched,
  deps: Deps,
  now: Date,
): Promise<LinkRequestOutcome | null> {
  const { network, language } = request;
  const event = {
    at: now,
    kind: "idReminderRequested" as const,
    accountId: account.id,
    cardDigest: digests[0] ?? null,
    networkDigest: deps.secrets.digest("network", network),
  };
  const isKnownBrowser = isKnownTo(account, request.knownBrowser ?? null);
  const issued = await issue({ account, language, event, bounds, isKnownBrowser }, deps, now);
  if (issued.isPastBounds) return null;
  if (issued.isIssued) return { kind: "sent", requestedAt: now, concealment };
  if (issued.hasChanged) return { kind: "mismatch", isLast: false };

  await recordRefusal(deps.db, { ...event, kind: "idReminderLimited" });
  const retryAt = mailWait(issued.earlier, now, isKnownBrowser) ?? now;
  return { kind: "tooManyMails", retryAt, newest: await getNewestMail(deps.db, account.id, now) };
}

type Issue = {
  account: MatchedAccount;
  language: Locale | null;
  event: NewSecurityEvent;
  bounds: readonly Bound[];
  isKnownBrowser: boolean;
};

/** How often in a row other requests of the same account may be quicker. */
const MOST_TRIES = 5;

async function issue(given: Issue, deps: Deps, now: Date, tries = MOST_TRIES): Promise<IssuedLink> {
  const { account, language, event, bounds, isKnownBrowser } = given;
  const link = newLink({ id: randomUUID(), accountId: account.id, purpose: "idReminder" }, deps.secrets, now);
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
  const issued = await issueLink(deps.db, {
    link,
    mail,
    event,
    job: await deps.mail.jobInsert(job),
    causedKinds,
    windows: mailWindows(now, isKnownBrowser),
    bounds,
  });
  const isSettled = issued.isIssued || issued.isPastBounds || issued.hasChanged;
  if (isSettled || mailWait(issued.earlier, now, isKnownBrowser)) return issued;
  if (tries === 1) throw new Error("no link could be issued: it was always somebody else's turn");

  // Another request was quicker, by so little that its link could not be seen yet: now it is.
  return issue(given, deps, now, tries - 1);
}
