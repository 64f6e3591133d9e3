import type { IncomingHttpHeaders } from "node:http";

type Head = { headers: IncomingHttpHeaders };

/** Behind it a setting that is an origin has its host, and nothing else. */
const SCHEME = /^https?:\/\//;

/**
 * Whether a form was posted from a page of ours: from `appOrigin`, or from the very host that it was posted to. A
 * request that names no origin comes from no browser, unless the browser says that it crosses sites.
 */
export function isOwnPost({ headers }: Head, appOrigin: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return headers["sec-fetch-site"] !== "cross-site";
  if (origin === appOrigin) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const own = new URL(appOrigin);

  return from.host === own.host || from.host === hostOf(`${from.protocol}//${host}`);
}

/**
 * The host under which the framework is to see a request, so that it comes to the same end: proxies hand on the name
 * of their upstream, or forward another one.
 */
export function hostForFramework({ headers }: Head, appOrigin: string): string {
  const ownHost = appOrigin.replace(SCHEME, "");
  const { origin, host = ownHost } = headers;
  if (origin === appOrigin) return ownHost;
  if (origin === undefined || !URL.canParse(origin)) return host;
  const from = new URL(origin);

  return from.host === ownHost || from.host === hostOf(`${from.protocol}//${host}`) ? from.host : host;
}

/** Without the port that goes without saying. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
