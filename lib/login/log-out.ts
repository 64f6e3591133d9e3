import { lockAccountOfSession } from "@/db/accounts/lock";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { insertSecurityEvent } from "@/db/security-events";
import { endSession } from "@/db/session-ends";
import { endVisits } from "@/db/visits";
import type { Clock } from "@/lib/platform/clock";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";

type Deps = { db: Db; clock: Clock; secrets: Secrets };

/** Ends the session in the database, so that its value is worth nothing any more, and what a link showed (rule 18). */
export async function logOut(
  { token, network }: { token: string | null; network: string },
  deps: Deps,
): Promise<void> {
  if (!token) return;

  const now = deps.clock.now();
  const hash = tokenHash(token);
  await inTransaction(deps.db, async (tx) => {
    await lockAccountOfSession(tx, hash);
    const ended = await endSession(tx, hash, now);
    if (!ended) return;

    const { accountId } = ended;
    await endVisits(tx, [accountId], now);
    const networkDigest = deps.secrets.digest("network", network);
    await insertSecurityEvent(tx, { at: now, kind: "loggedOut", accountId, networkDigest });
  });
}
