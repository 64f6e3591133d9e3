import { setTimeout as pause } from "node:timers/promises";
import type { Site } from "@/lib/platform/site";

/** Long enough for either answer on a busy day. */
const CONCEALED_ANSWER_MS = 700;

/** Under `conceal` a check answers no sooner than this, so that the time taken tells nothing (rule 11). */
export async function answerEvenly<T>({ identityMismatch }: Site, work: Promise<T>): Promise<T> {
  if (identityMismatch !== "conceal") return work;
  const [result] = await Promise.all([work, pause(CONCEALED_ANSWER_MS)]);

  return result;
}
