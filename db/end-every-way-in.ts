import { forgetBrowsers } from "./accounts/known-browsers";
import { replaceOpenChange } from "./address-changes";
import type { Db } from "./connection/db";
import { replaceLiveLinks } from "./links";
import { linkPurposes } from "./schema";
import { insertSecurityEvent } from "./security-events";
import { endAllSessions } from "./session-ends";
import { replaceLiveTemporaryPasswords } from "./temporary-passwords";
import { endVisits } from "./visits";

/**
 * Ends what is under way for accounts: sessions, opened links, links and temporary passwords that lie in a mailbox, a
 * change of address that nobody could stop any more; and no browser is known to them. Behind the accounts' locks. Returns
 * how many sessions it were.
 */
export async function endEveryWayIn(tx: Db, accountIds: string[], now: Date): Promise<number> {
  const ended = await endAllSessions(tx, accountIds, now);
  for (const accountId of await replaceOpenChange(tx, accountIds, now))
    await insertSecurityEvent(tx, { at: now, kind: "addressChangeCancelled", accountId });
  await endVisits(tx, accountIds, now);
  await replaceLiveLinks(tx, accountIds, linkPurposes, now);
  await replaceLiveTemporaryPasswords(tx, accountIds, now);
  await forgetBrowsers(tx, accountIds);

  return ended;
}
