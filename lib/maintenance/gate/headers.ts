import { reloadSeconds } from "./closed-page-reload";

/** What every answer says while the portal is closed, for so many seconds still. */
export function closedHeaders(secondsUntilOpen: number): Record<string, string> {
  return { "retry-after": String(secondsUntilOpen), "cache-control": "no-store" };
}

/** The closed page comes back by itself. */
export function closedPageHeaders(secondsUntilOpen: number): Record<string, string> {
  return { ...closedHeaders(secondsUntilOpen), refresh: String(reloadSeconds(secondsUntilOpen)) };
}
