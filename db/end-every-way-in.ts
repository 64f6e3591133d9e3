import { replaceOpenChange } from "./address-changes";
import type { Db } from "./connection/db";
import { replaceLiveLinks } from "./links";
import { linkPurposes } from "./schema";
import { endAllSessions } from "./sessions";
import { replaceLiveTemporaryPasswords } from "./temporary-passwords";
import { endVisits } from "./visits";

/**
 * Ends what is under way for accounts: sessions, opened links, links and temporary passwords that lie in a mailbox, a
 * change of address that nobody could stop any more. Behind the accounts' locks. Returns how many sessions it were.
 */
export async function endEveryWayIn(tx: Db, accountIds: string[], now: Date): Promise<number> {
  const ended = await endAllSessions(tx, accountIds, now);
  await replaceOpenChange(tx, accountIds, now);
  await endVisits(tx, accountIds, now);
  for (const purpose of linkPurposes) await replaceLiveLinks(tx, accountIds, purpose, now);
  await replaceLiveTemporaryPasswords(tx, accountIds, now);

  return ended;
}
