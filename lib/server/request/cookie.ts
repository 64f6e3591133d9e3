import type { IncomingHttpHeaders } from "node:http";

/** The value of a cookie as it was sent. */
export function cookieIn({ cookie }: IncomingHttpHeaders, name: string): string | null {
  const start = `${name}=`;
  const pair = cookie?.split(/; */).find((each) => each.startsWith(start));

  return pair === undefined ? null : pair.slice(start.length);
}
