import {
  IDENTITY_PER_NETWORK_AT_MOST,
  INSURER_CALM_SECONDS,
  limits as rules,
} from "@/lib/limits/limit-numbers";
import { boundOf, type Count, type Counter, type Limits, withinLimits } from "@/lib/limits/limiter";

/** Of whom an identity check is counted. */
export type CheckedOf = {
  /** What leads to the account: a card's digest, a login ID. */
  subject: readonly string[];
  network: string;
  /** Where a card was named. */
  insurerNumber: string | null;
  isKnownBrowser: boolean;
};

/** The two hard bounds. */
export type LimitedBy = "subjectInDay" | "networkAtMost";

/** What a check may be told, as its counters stand. `runInto` is what this very check ran into, for the record. */
export type Permission =
  /** `isLast`: the next one is not told any more. */
  | { kind: "told"; isLast: boolean }
  | { kind: "concealed"; runInto: "subjectAndNetwork" | "subject" | "network" | "insurer" | null }
  | { kind: "refused"; by: LimitedBy; retryAt: Date };

/**
 * Counts an identity check before anyone looks at it, and says what it may be told. One that is refused was no wrong
 * answer: it counts where it was one too many, and nowhere else.
 */
export async function countAttempt(of: CheckedOf, limits: Limits, now: Date): Promise<Permission> {
  const counts = await limits.count(countersOf(of), now);
  const permission = permissionOf(counts, now);
  if (permission.kind === "refused") await limits.takeBack(withinLimits(countersOf(of), counts));
  if (permission.kind === "concealed" && permission.runInto === "insurer" && of.insurerNumber) {
    const hourEnd = counts.find(({ limit }) => limit === "identityPerInsurer")?.until ?? now;
    const calmAt = new Date(hourEnd.getTime() + INSURER_CALM_SECONDS * 1000);
    await limits.hold(insurerCounter(of.insurerNumber), calmAt);
  }

  return permission;
}

/**
 * Uncounts a check that matched: limits are about refused ones. Where answers are concealed only the insurer's stays
 * right: that a match does not count could be seen from when the next limit comes.
 */
export async function uncountMatch(of: CheckedOf, isConcealed: boolean, limits: Limits): Promise<void> {
  if (!isConcealed) return limits.takeBack(countersOf(of));
  if (of.insurerNumber) await limits.takeBack([insurerCounter(of.insurerNumber)]);
}

export function countersOf({ subject, network, insurerNumber, isKnownBrowser }: CheckedOf): Counter[] {
  return [
    { limit: "identityPerSubjectAndNetwork", of: [...subject, network] },
    { limit: "identityPerSubject", of: subject },
    { limit: "identityPerNetwork", of: [network] },
    ...(isKnownBrowser ? [] : [{ limit: "identityPerSubjectInDay" as const, of: subject }]),
    ...(insurerNumber ? [insurerCounter(insurerNumber)] : []),
  ];
}

export function insurerCounter(insurerNumber: string): Counter {
  return { limit: "identityPerInsurer", of: [insurerNumber] };
}

/** `counts`: this check included. */
export function permissionOf(counts: readonly Count[], now: Date): Permission {
  const refusal = counts.map(refusalBy).find((found) => found !== null);
  if (refusal) return refusal;
  const concealing = counts.filter(({ limit }) => limit in NAMES);
  const isConcealed = (later: number) =>
    concealing.some((count) => isPast(count, later) || isHeld(count, now));
  if (!isConcealed(0)) return { kind: "told", isLast: isConcealed(1) };

  const runInto = concealing.find((count) => isPast(count, 0) && !isPast(count, -1));
  return { kind: "concealed", runInto: runInto ? NAMES[runInto.limit as keyof typeof NAMES] : null };
}

const NAMES = {
  identityPerSubjectAndNetwork: "subjectAndNetwork",
  identityPerSubject: "subject",
  identityPerNetwork: "network",
  identityPerInsurer: "insurer",
} as const;

function refusalBy({ limit, tries, until }: Count): Extract<Permission, { kind: "refused" }> | null {
  if (limit === "identityPerSubjectInDay" && tries > rules[limit].tries)
    return { kind: "refused", by: "subjectInDay", retryAt: until };
  if (limit === "identityPerNetwork" && tries > IDENTITY_PER_NETWORK_AT_MOST)
    return { kind: "refused", by: "networkAtMost", retryAt: until };

  return null;
}

/** Whether the limit is behind us `later` tries from this one on. */
function isPast({ limit, tries, usual }: Count, later: number): boolean {
  const { most, times } = boundOf(limit);

  return tries + later > Math.max(most, usual * times);
}

function isHeld({ heldUntil }: Count, now: Date): boolean {
  return heldUntil !== null && heldUntil > now;
}
