import type { LimitOutcome, Limits } from "@/lib/limits/limiter";

type Guess = Extract<LimitOutcome, { kind: "limited" }> | { kind: "unknown" };

/** Counts a token that does not exist as a guess of its network. */
export async function countGuess(network: string, { limits }: { limits: Limits }): Promise<Guess> {
  const outcome = await limits.consume("guessesPerNetwork", network);

  return outcome.kind === "limited" ? outcome : { kind: "unknown" };
}
