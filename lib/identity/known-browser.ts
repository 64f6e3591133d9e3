/** What a browser's sealed cookie says: an id of its own, and the accounts that it has logged in to, newest first. */
export type KnownBrowser = { id: string; accountIds: string[] };

/** A household has few accounts. */
const MOST_ACCOUNTS = 5;

/** Whether this browser has logged in to that account before: then no stranger's tries keep it waiting. */
export function isKnownTo(account: { id: string } | null, browser: KnownBrowser | null): boolean {
  return account !== null && (browser?.accountIds.includes(account.id) ?? false);
}

/** The browser as it is known from now on. `freshId` is for one that was never here. */
export function knownWith(accountId: string, browser: KnownBrowser | null, freshId: string): KnownBrowser {
  const others = browser?.accountIds.filter((id) => id !== accountId) ?? [];

  return { id: browser?.id ?? freshId, accountIds: [accountId, ...others].slice(0, MOST_ACCOUNTS) };
}
