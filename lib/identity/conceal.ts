import { setTimeout as pause } from "node:timers/promises";

/** Concealed answers come at multiples of this: long enough for any of them on a busy day. */
const CONCEALED_ANSWER_MS = 700;

/** Why answers are concealed: by the site's own choice, or because a limit was run into, which is said openly. */
export type Concealment = "site" | "limits" | null;

/** Outcomes that would tell a stranger whether what they said is true of somebody. */
const TELLING = ["mismatch", "tooManyMails"];

/**
 * Rule 11, the whole of it. A concealed outcome that would tell becomes `sent`, and no answer comes sooner than another.
 * `tooManyAttempts` tells nothing: it comes whatever was said.
 */
export async function tellOrConceal<Outcome extends { kind: string }, Sent extends Outcome>(
  answer: Promise<{ outcome: Outcome; concealment: Concealment }>,
  sentUnder: (concealment: Concealment) => Sent,
): Promise<Outcome> {
  const began = performance.now();
  const { outcome, concealment } = await answer;
  if (concealment === null) return outcome;
  await pause(CONCEALED_ANSWER_MS - ((performance.now() - began) % CONCEALED_ANSWER_MS));

  return TELLING.includes(outcome.kind) ? sentUnder(concealment) : outcome;
}
