import { setTimeout as pause } from "node:timers/promises";
import { recordError } from "@/lib/platform/log";
import { goOnWith } from "@/lib/platform/unfinished";

/** Concealed answers come at multiples of this: long enough for any of them on a busy day. */
const CONCEALED_ANSWER_MS = 700;

/** Why answers are concealed: by the site's own choice, or because a limit was run into, which is said openly. */
export type Concealment = "site" | "limits" | null;
export type Concealed = NonNullable<Concealment>;

/**
 * Rule 11, the whole of it. From when `work` says that its answer is concealed, the answer is `sent`, whatever comes of the
 * work and however long it takes: who matches has more done for them, and busy machines would show it. The work goes on.
 */
export async function tellOrConceal<Outcome extends { kind: string }>(
  work: (conceal: (concealment: Concealed) => void) => Promise<Outcome>,
  sentUnder: (concealment: Concealed) => Outcome,
): Promise<Outcome> {
  const began = performance.now();
  let conceal: (concealment: Concealed) => void = () => undefined;
  const concealed = new Promise<Concealed>((resolve) => {
    conceal = resolve;
  });
  const answer = work(conceal);
  const first = await Promise.race([concealed, answer]);
  if (typeof first !== "string") return first;

  const heard = { isAnswered: false, failures: [] as unknown[] };
  const failed = (reason: unknown) =>
    heard.isAnswered
      ? recordError(reason, {}, "identity: what was concealed failed")
      : heard.failures.push(reason);
  goOnWith(answer.catch(failed));
  await pause(CONCEALED_ANSWER_MS - ((performance.now() - began) % CONCEALED_ANSWER_MS));
  heard.isAnswered = true;
  if (heard.failures.length > 0) throw heard.failures[0];

  return sentUnder(first);
}
