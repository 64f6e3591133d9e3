import type { IncomingMessage } from "node:http";
import { isLocale } from "@/lib/i18n/locales";
import { preferredLocale } from "@/lib/i18n/preferred-locale";
import { type CookieName, cookieName } from "@/lib/platform/cookie-names";
import { KEPT_PAGES } from "./kept-pages";

/** Which of the kept documents a request gets, and with what to ask for it: all that it may depend on. */
export type KeptKey = { path: string; headers: Record<string, string> };

/** Cookies that no such page reads. */
const UNREAD: readonly CookieName[] = ["probe", "known"];
/** Headers with which somebody wants something else than the document. */
const WANTS_ELSE =
  /^(rsc$|next-|x-next|x-middleware|x-invoke|x-matched|range$|if-|content-(type|length|encoding)|transfer-|expect$)/;

/**
 * Null where a document of one's own is called for: another method, a query, any header that the framework reads, any
 * cookie but the two switches and those that no such page reads.
 */
export function keptKey(request: IncomingMessage): KeptKey | null {
  const { url = "" } = request;

  return KEPT_PAGES.includes(url) ? keptKeyOf(request, url) : null;
}

/** The same for the page at `path` that is shown at any address. */
export function keptKeyOf(
  { method, headers }: Pick<IncomingMessage, "method" | "headers">,
  path: string,
): KeptKey | null {
  if (method !== "GET") return null;
  if (!headers.accept?.includes("text/html")) return null;
  if (Object.keys(headers).some((name) => WANTS_ELSE.test(name))) return null;

  const switches = switchesIn(headers.cookie ?? "");
  if (!switches) return null;

  const given = `${cookieName("probe")}=1${switches.map((pair) => `; ${pair}`).join("")}`;
  const language = preferredLocale(headers["accept-language"] ?? null);

  return { path, headers: { accept: "text/html", "accept-language": language, cookie: given } };
}

/** The switches as they stand, in one order; null when any other cookie came along, or a value of nobody's. */
function switchesIn(cookie: string): string[] | null {
  const pairs = cookie.split(/; */).filter(Boolean);
  const unread = UNREAD.map((name) => `${cookieName(name)}=`);
  const read = pairs.filter((pair) => !unread.some((start) => pair.startsWith(start)));
  const isKnown = (pair: string) => {
    const [name, value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    if (name === cookieName("locale")) return isLocale(value);

    return name === cookieName("furigana") && (value === "on" || value === "off");
  };
  const names = new Set(read.map((pair) => pair.slice(0, pair.indexOf("="))));

  return read.every(isKnown) && names.size === read.length ? read.sort() : null;
}
