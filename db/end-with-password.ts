import { forgetOtherBrowsers } from "./accounts/known-browsers";
import { replaceOpenChange } from "./address-changes";
import type { Db } from "./connection/db";
import { replaceLiveLinks } from "./links";
import { insertSecurityEvent, type NewSecurityEvent } from "./security-events";

type Trace = Pick<NewSecurityEvent, "at" | "networkDigest"> & { accountId: string };

/**
 * Ends what hung on an account's password, where that is changed or reset: a change of address that was asked for with it,
 * and which browsers the account knows by it. Behind the account's lock. Returns the number by which the browser that acts
 * is known from now on.
 */
export async function endWithPassword(tx: Db, trace: Trace): Promise<number> {
  await cancelOpenChange(tx, trace);

  return forgetOtherBrowsers(tx, trace.accountId);
}

/** Who asked for a change of address knew the password: without it nobody is to wait for that change any more. */
export async function cancelOpenChange(tx: Db, trace: Trace): Promise<void> {
  const { accountId, at } = trace;
  if ((await replaceOpenChange(tx, [accountId], at)).length === 0) return;

  await replaceLiveLinks(tx, [accountId], ["addressChange", "addressChangeProof"], at);
  await insertSecurityEvent(tx, { ...trace, kind: "addressChangeCancelled" });
}
