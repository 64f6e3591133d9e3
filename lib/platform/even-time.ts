import { setTimeout as pause } from "node:timers/promises";

/** Answers no sooner than `milliseconds` from now, so that the time taken tells nothing. */
export async function atLeast<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, pause(milliseconds)]);

  return result;
}
