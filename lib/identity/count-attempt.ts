import { type Limits, withinLimits } from "@/lib/limits/limiter";
import { INSURER_CALM_SECONDS } from "@/lib/limits/limits";
import { type CheckedOf, countersOf, insurerCounter, type Permission, permissionOf } from "./identity-limits";

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
