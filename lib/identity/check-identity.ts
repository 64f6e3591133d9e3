import type { IdentityAccount } from "@/db/accounts/find-by-card-or-login-id";
import type { Db } from "@/db/connection/db";
import type { Bound } from "@/db/rate-limits";
import { recordRefusal } from "@/db/refusals";
import { insertSecurityEvent, type NewSecurityEvent } from "@/db/security-events";
import type { Limits } from "@/lib/limits/limiter";
import type { Secrets } from "@/lib/platform/secrets";
import type { Site } from "@/lib/platform/site";
import { compare, type MatchedAccount, type PersonalFacts } from "./compare-with-account";
import type { Concealed, Concealment } from "./conceal";
import type { CheckedOf, LimitedBy, Permission } from "./identity-limits";
import { countAttempt, countersOf, uncountMatch } from "./identity-limits";
import { isKnownTo, type KnownBrowser } from "./known-browser";

type Deps = { db: Db; limits: Limits; secrets: Secrets; site: Pick<Site, "identityMismatch"> };

export type IdentityCheck<Done = never> = {
  said: PersonalFacts;
  /** What leads to the account, as the limits count it, and by which name support knows it. */
  subject: { key: string[]; name: "card" | "loginId" };
  findAccount(): Promise<IdentityAccount | null>;
  network: string;
  knownBrowser: KnownBrowser | null;
  /** The card that was named, for who asks about one that no account has. */
  card?: { digest: string; insurerNumber: string };
  now: Date;
  /** Told as soon as it is decided that the answer says nothing: what comes then may take its time. */
  onConcealed(concealment: Concealed): void;
  /**
   * Does what a match is for, in one statement that does it only within these bounds; null where one is reached. A
   * match that is told is not counted: so it need not be counted first and uncounted then.
   */
  actWithin?(account: MatchedAccount, bounds: Bound[]): Promise<Done | null>;
};

/** Told to nobody yet: `concealment` says how much of it may be. */
export type IdentityOutcome =
  | { kind: "match"; account: MatchedAccount; concealment: Concealment }
  /** `isLast`: the next mismatch is not told any more. */
  | { kind: "mismatch"; isLast: boolean; concealment: Concealment }
  /** Whatever was said: it was not looked at. */
  | { kind: "tooManyAttempts"; by: LimitedBy; retryAt: Date };

/**
 * One identity check: counted by whom it names and where it comes from, compared, and recorded when it fails. Or what
 * `actWithin` made of it.
 */
export async function checkIdentity<Done = never>(
  check: IdentityCheck<Done>,
  deps: Deps,
): Promise<IdentityOutcome | Done> {
  const { said, subject, now } = check;
  const account = await check.findAccount();
  const of = checkedOf(check, account);
  const compared = account
    ? compare(account, said, deps.secrets)
    : { kind: "mismatch" as const, reason: subject.name };
  if (compared.kind === "match" && deps.site.identityMismatch !== "conceal") {
    const done = await check.actWithin?.(compared.account, deps.limits.bounds(countersOf(of)));
    if (done) return done;
  }

  const permission = await countAttempt(of, deps.limits, now);
  const trace = traceOf(check, account, deps);
  await recordLimit(permission, trace, deps);
  if (permission.kind === "refused") return { ...permission, kind: "tooManyAttempts" };

  const concealment = concealmentOf(permission, deps.site);
  if (concealment) check.onConcealed(concealment);
  if (compared.kind === "match") {
    await uncountMatch(of, concealment !== null, deps.limits);
    return { ...compared, concealment };
  }

  await insertSecurityEvent(deps.db, { ...trace, kind: "identityCheckRefused", reason: compared.reason });
  return { kind: "mismatch", isLast: permission.kind === "told" && permission.isLast, concealment };
}

function checkedOf(
  { subject, network, card, knownBrowser }: IdentityCheck<unknown>,
  account: IdentityAccount | null,
) {
  const isKnownBrowser = isKnownTo(account, knownBrowser);

  return {
    subject: subject.key,
    network,
    insurerNumber: card?.insurerNumber ?? null,
    isKnownBrowser,
  } satisfies CheckedOf;
}

function concealmentOf({ kind }: Permission, { identityMismatch }: Deps["site"]): Concealment {
  if (identityMismatch === "conceal") return "site";

  return kind === "concealed" ? "limits" : null;
}

function traceOf(
  { card, network, now }: IdentityCheck<unknown>,
  account: IdentityAccount | null,
  { secrets }: Deps,
) {
  return {
    at: now,
    accountId: account?.id ?? null,
    ...(card && { cardDigest: card.digest }),
    networkDigest: secrets.digest("network", network),
  } satisfies Partial<NewSecurityEvent>;
}

/** Every refusal by a limit, and every switch to concealed answers once. */
async function recordLimit(
  permission: Permission,
  trace: ReturnType<typeof traceOf>,
  { db }: Deps,
): Promise<void> {
  if (permission.kind === "refused")
    await recordRefusal(db, { ...trace, kind: "identityCheckLimited", reason: permission.by });
  if (permission.kind === "concealed" && permission.runInto)
    await insertSecurityEvent(db, { ...trace, kind: "answersConcealed", reason: permission.runInto });
}
