import type { Counter, Limits } from "./limiter";
import { limits as rules } from "./limits";

/** Counts a try where one counter alone decides. Returns when to come back if it was one too many, else null. */
export async function countOne(counter: Counter, limits: Limits, now: Date): Promise<Date | null> {
  const [count] = await limits.count([counter], now);

  return count && count.tries > rules[counter.limit].tries ? count.until : null;
}
