import { and, gt, inArray, isNull } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { addressChanges, links, sessions, temporaryPasswords, visits } from "@/db/schema";

/**
 * Ends what is under way for accounts: sessions, opened links, links and temporary passwords that lie in a mailbox, a
 * change of address that nobody could stop any more. Behind the accounts' locks. Returns how many sessions it were.
 */
export async function endEveryWayIn(tx: Db, accountIds: readonly string[], now: Date): Promise<number> {
  const ids = [...accountIds];
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(inArray(sessions.accountId, ids), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  await tx
    .update(addressChanges)
    .set({ replacedAt: now })
    .where(
      and(
        inArray(addressChanges.accountId, ids),
        isNull(addressChanges.effectiveAt),
        isNull(addressChanges.stoppedAt),
        isNull(addressChanges.replacedAt),
      ),
    );
  await tx
    .update(visits)
    .set({ expiresAt: visits.begunAt })
    .where(and(inArray(visits.accountId, ids), gt(visits.expiresAt, now)));
  await tx
    .update(links)
    .set({ replacedAt: now })
    .where(and(inArray(links.accountId, ids), isNull(links.openedAt), isNull(links.replacedAt)));
  await tx
    .update(temporaryPasswords)
    .set({ replacedAt: now })
    .where(
      and(
        inArray(temporaryPasswords.accountId, ids),
        isNull(temporaryPasswords.usedAt),
        isNull(temporaryPasswords.replacedAt),
      ),
    );

  return ended.length;
}
