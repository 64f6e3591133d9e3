import { replaceOpenChange } from "@/db/address-changes";
import type { Db } from "@/db/connection/db";
import { replaceLiveLinks } from "@/db/links";
import { linkPurposes } from "@/db/schema";
import { endAllSessions } from "@/db/sessions";
import { replaceLiveTemporaryPasswords } from "@/db/temporary-passwords";
import { endVisits } from "@/db/visits";

/**
 * Ends what is under way for an account: sessions, opened links, links and temporary passwords that lie in a mailbox, a
 * change of its address that nobody could stop any more.
 * Behind the account's lock. Returns how many sessions it were.
 */
export async function endEveryWayIn(tx: Db, accountId: string, now: Date): Promise<number> {
  const ended = await endAllSessions(tx, accountId, now);
  await replaceOpenChange(tx, accountId, now);
  await endVisits(tx, accountId, now);
  for (const purpose of linkPurposes) await replaceLiveLinks(tx, [accountId], purpose, now);
  await replaceLiveTemporaryPasswords(tx, accountId, now);

  return ended;
}
