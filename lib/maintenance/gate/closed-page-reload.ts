import { randomInt } from "node:crypto";

const SPREAD_SECONDS = 60;

/** When a closed page comes back by itself: after the end, within a minute, so that not everybody returns at once. */
export function reloadSeconds(secondsUntilOpen: number): number {
  return secondsUntilOpen + randomInt(SPREAD_SECONDS);
}
