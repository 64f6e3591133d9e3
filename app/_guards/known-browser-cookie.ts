import {
  type Knowable,
  type KnownBrowser,
  knownBrowserContent,
  knownWith,
} from "@/lib/identity/known-browser";
import { randomToken } from "@/lib/platform/secrets";
import type { Deps } from "@/lib/process/deps";
import { readSealedCookie, writeSealedCookie } from "./cookies";

const REMEMBERED_DAYS = 180;

/** Whose browser this is, as far as it is known: strangers' guesses elsewhere must not make it wait. */
export function knownBrowser({ secrets, clock }: Deps): Promise<KnownBrowser | null> {
  return readSealedCookie("known", {
    schema: knownBrowserContent,
    secrets,
    now: clock.now(),
  });
}

export async function rememberBrowser(
  account: Knowable,
  browser: KnownBrowser | null,
  { secrets, clock }: Deps,
): Promise<void> {
  const end = new Date(clock.now().getTime() + REMEMBERED_DAYS * 24 * 60 * 60 * 1000);
  await writeSealedCookie("known", knownWith(account, browser, randomToken()), secrets, end);
}
