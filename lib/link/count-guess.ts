import type { Db } from "@/db/connection/db";
import { insertSecurityEvent } from "@/db/security-events";
import type { Limits } from "@/lib/limits/limiter";
import { limits as rules } from "@/lib/limits/limits";
import type { Secrets } from "@/lib/platform/secrets";

type Guess = { kind: "limited"; retryAt: Date } | { kind: "unknown" };
type Deps = { db: Db; limits: Limits; secrets: Secrets };

/** Counts a token that does not exist as a guess of its network. Genuine ones are never counted, and always open. */
export async function countGuess(network: string, deps: Deps, now: Date): Promise<Guess> {
  const [count] = await deps.limits.count([{ limit: "guessesPerNetwork", of: [network] }], now);
  if (!count || count.tries <= rules.guessesPerNetwork.tries) return { kind: "unknown" };

  const networkDigest = deps.secrets.digest("network", network);
  await insertSecurityEvent(deps.db, { at: now, kind: "linkGuessesLimited", networkDigest });

  return { kind: "limited", retryAt: count.until };
}
