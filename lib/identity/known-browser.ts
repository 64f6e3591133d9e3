import { z } from "zod";

/** What the cookie holds. An older release sealed no numbers. */
export const knownBrowserContent = z.object({
  id: z.string(),
  accountIds: z.array(z.uuid()),
  generations: z.record(z.uuid(), z.int()).default({}),
});

/** What a browser's sealed cookie says: an id of its own, and the accounts that it has logged in to, newest first. */
export type KnownBrowser = {
  id: string;
  accountIds: string[];
  /** By account, the number that held at the login; 0 where none is there. */
  generations?: Record<string, number>;
};

/** An account as browsers know it. Once its number has grown, none of them knows it any more. */
export type Knowable = { id: string; browserGeneration: number };

/** A household has few accounts. */
const MOST_ACCOUNTS = 5;

/**
 * Whether this browser has logged in to that account since its browsers were last forgotten: then no stranger's tries keep
 * it waiting.
 */
export function isKnownTo(account: Knowable | null, browser: KnownBrowser | null): boolean {
  if (!account || !browser?.accountIds.includes(account.id)) return false;

  return (browser.generations?.[account.id] ?? 0) === account.browserGeneration;
}

/** The browser as it is known from now on. `freshId` is for one that was never here. */
export function knownWith(
  { id, browserGeneration }: Knowable,
  browser: KnownBrowser | null,
  freshId: string,
): KnownBrowser {
  const others = browser?.accountIds.filter((other) => other !== id) ?? [];
  const accountIds = [id, ...others].slice(0, MOST_ACCOUNTS);
  const known = { ...browser?.generations, [id]: browserGeneration };
  const generations = Object.fromEntries(
    accountIds.flatMap((each) => (known[each] ? [[each, known[each]]] : [])),
  );

  return { id: browser?.id ?? freshId, accountIds, generations };
}
