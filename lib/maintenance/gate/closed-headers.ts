import { randomInt } from "node:crypto";

const SPREAD_SECONDS = 60;

/** What every answer says while the portal is closed, for so many seconds still. */
export function closedHeaders(secondsUntilOpen: number): Record<string, string> {
  return { "retry-after": String(secondsUntilOpen), "cache-control": "no-store" };
}

/** The closed page comes back by itself. */
export function closedPageHeaders(secondsUntilOpen: number): Record<string, string> {
  return { ...closedHeaders(secondsUntilOpen), refresh: String(reloadSeconds(secondsUntilOpen)) };
}

/** When a closed page comes back by itself: after the end, within a minute, so that not everybody returns at once. */
export function reloadSeconds(secondsUntilOpen: number): number {
  return secondsUntilOpen + randomInt(SPREAD_SECONDS);
}
