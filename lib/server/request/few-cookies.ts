import { ownCookieNames } from "@/lib/platform/cookie-names";

/** More than a browser has from us and from what stands before us. */
const MOST_COOKIES = 50;

/**
 * The cookies of a request; of a flood of them, ours alone. Where an action or a redirect may set one, the framework writes
 * all that came once for each: a thousand hold everybody up for seconds.
 */
export function fewCookies(cookie: string): string {
  const pairs = cookie.split(/; */);
  if (pairs.length <= MOST_COOKIES) return cookie;
  const ours = ownCookieNames();

  return pairs.filter((pair) => ours.has(pair.slice(0, pair.indexOf("=")))).join("; ");
}
