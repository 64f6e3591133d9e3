import { setTimeout as pause } from "node:timers/promises";
import type { Site } from "@/lib/platform/site";

/** Long enough for either answer on a busy day. */
const CONCEALED_ANSWER_MS = 700;

/** Outcomes that would tell a stranger whether what they said is true of somebody. */
type Telling = { kind: "mismatch" } | { kind: "tooManyMails" };

/**
 * Rule 11, the whole of it: under `explain` the outcome is told; under `conceal` a telling one becomes `sent`, and no
 * answer comes sooner than another. `tooManyAttempts` tells nothing: it comes whatever was said.
 */
export async function tellOrConceal<Outcome extends { kind: string }, Sent extends Outcome>(
  { identityMismatch }: Pick<Site, "identityMismatch">,
  outcome: Promise<Outcome>,
  sent: Sent,
): Promise<Outcome> {
  if (identityMismatch === "explain") return outcome;
  const [found] = await Promise.all([outcome, pause(CONCEALED_ANSWER_MS)]);

  return isTelling(found) ? sent : found;
}

function isTelling({ kind }: { kind: string }): boolean {
  const telling: readonly string[] = ["mismatch", "tooManyMails"] satisfies Telling["kind"][];

  return telling.includes(kind);
}
