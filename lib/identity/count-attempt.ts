import type { Limits } from "@/lib/limits/limiter";

/**
 * Counts one attempt at an identity check, of what it names (a card's digest, a login ID) and of its network.
 * Returns when to come back if either has had its attempts.
 */
export async function countAttempt(
  named: string[],
  network: string,
  { limits }: { limits: Limits },
): Promise<Date | null> {
  const outcomes = await Promise.all([
    limits.consume("identityPerSubject", ...named),
    limits.consume("identityPerNetwork", network),
  ]);
  const waits = outcomes.flatMap((outcome) =>
    outcome.kind === "limited" ? [outcome.retryAt.getTime()] : [],
  );

  return waits.length > 0 ? new Date(Math.max(...waits)) : null;
}
