/** Static files, health checks and figures, the mail service's reports, the way in for staff; and what helps without a database. */
const ALWAYS_OPEN =
  /^\/(_next\/static\/.+|api\/health\/(live|ready)|api\/metrics|api\/webhooks\/resend|maintenance\/bypass\/[^/]+|favicon\.ico|icon\.svg|apple-icon\.png|robots\.txt)$/;
const OPEN_PAGES = ["/help/forgot-id", "/accessibility"];
/** The demo's mailbox and its list of members stand for what a member has elsewhere. */
const DEMO = /^\/demo(\/|\.|$)/;

/** The path that the framework will see; null when it is none. */
export function pathOf(url: string): string | null {
  if (!url.startsWith("/") || !URL.canParse(url, "http://portal")) return null;

  return new URL(url, "http://portal").pathname;
}

/**
 * Whether a request is answered as ever while the portal is closed: what changes nothing, the mail service's reports and
 * the way out. A form on a page that stays open is a form like any other, but in the demo.
 */
export function staysOpen(
  { url, method = "GET" }: { url: string; method?: string | undefined },
  site: { isDemo: boolean },
): boolean {
  if (method === "POST" && url === "/log-out") return true;
  const changesNothing = method === "GET" || method === "HEAD" || url === "/api/webhooks/resend";

  return (changesNothing || site.isDemo) && isAlwaysOpen(url, site);
}

/** Whether an address answers while the portal is closed. Escapes could mean another place: nothing with one is open. */
export function isAlwaysOpen(url: string, { isDemo }: { isDemo: boolean }): boolean {
  const path = pathOf(url);
  if (path === null || path.includes("//")) return false;
  const isPlain = !/%(2f|5c|2e|25)/i.test(path);

  return isPlain && (ALWAYS_OPEN.test(path) || isOpenPage(path) || (isDemo && DEMO.test(path)));
}

/** A page that stays open, by its path. */
export function isOpenPage(path: string | null): boolean {
  return path !== null && OPEN_PAGES.includes(path);
}
