import type { IdentityAccount } from "@/db/accounts/identity";
import type { Db } from "@/db/connection/db";
import { insertSecurityEvent } from "@/db/security-events";
import type { Limits } from "@/lib/limits/limiter";
import type { Secrets } from "@/lib/platform/secrets";
import { compare, type MatchedAccount, type PersonalFacts } from "./compare";
import { countAttempt } from "./count-attempt";

type Deps = { db: Db; limits: Limits; secrets: Secrets };

export type IdentityAttempt = {
  said: PersonalFacts;
  /** What leads to the account, as the limits count it, and by which name support knows it. */
  subject: { key: string[]; name: "card" | "loginId" };
  findAccount(): Promise<IdentityAccount | null>;
  network: string;
  /** The card that was named, for who asks about one that no account has. */
  cardDigest?: string;
  now: Date;
};

export type IdentityOutcome =
  | { kind: "match"; account: MatchedAccount }
  | { kind: "mismatch" }
  | { kind: "tooManyAttempts"; retryAt: Date };

/**
 * One identity check: counted by what it names and by its network, compared, and recorded when it fails. Counting and
 * looking up travel together; what was found is not looked at when the limit says no.
 */
export async function attemptIdentity(attempt: IdentityAttempt, deps: Deps): Promise<IdentityOutcome> {
  const { said, subject, network, now } = attempt;
  const [limitedUntil, account] = await Promise.all([
    countAttempt(subject.key, network, deps),
    attempt.findAccount(),
  ]);
  if (limitedUntil) return { kind: "tooManyAttempts", retryAt: limitedUntil };

  const compared = account
    ? compare(account, said, deps.secrets)
    : { kind: "mismatch" as const, reason: subject.name };
  if (compared.kind === "match") return compared;

  await insertSecurityEvent(deps.db, {
    at: now,
    kind: "identityCheckRefused",
    reason: compared.reason,
    accountId: account?.id ?? null,
    ...(attempt.cardDigest && { cardDigest: attempt.cardDigest }),
    networkDigest: deps.secrets.digest("network", network),
  });

  return { kind: "mismatch" };
}
