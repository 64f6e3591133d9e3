import { forgetOtherBrowsers } from "@/db/accounts/known-browsers";
import { lockAccount } from "@/db/accounts/lock";
import { findOpenChange, stopAddressChange } from "@/db/address-changes";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { replaceLiveLinks } from "@/db/links";
import { insertSecurityEvent } from "@/db/security-events";
import { endOtherSessions } from "@/db/session-ends";
import { isSessionLive } from "@/db/sessions";
import { replaceLiveTemporaryPasswords } from "@/db/temporary-passwords";
import { endVisits } from "@/db/visits";
import type { Knowable } from "@/lib/identity/known-browser";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { FoundSession } from "@/lib/session/find-session";
import { findHistoryEvent } from "./list-history";

type Deps = { db: Db; clock: Clock; secrets: Secrets };

export type Disowning = { id: number; session: FoundSession; network: string };

/** "unknown": no event of this account. "over": the session that says so was ended meanwhile. */
export type DisownOutcome = { kind: "done"; account: Knowable } | { kind: "unknown" | "over" };

/**
 * A member says that something in the history was not them: all other sessions end, what lies in a mailbox or is
 * opened from one is dead, a change of address that waits is stopped, no other browser is known, and support finds a mark.
 * Needs no step up: it only takes away what a stranger could have.
 */
export async function disownEvent({ id, session, network }: Disowning, deps: Deps): Promise<DisownOutcome> {
  const now = deps.clock.now();
  const { accountId } = session;
  const event = await findHistoryEvent({ accountId, id }, deps);
  if (!event) return { kind: "unknown" };

  const mark = { at: now, accountId, networkDigest: deps.secrets.digest("network", network) };

  return inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    if (!(await isSessionLive(tx, session.id))) return { kind: "over" };

    await endOtherSessions(tx, session, now);
    await endVisits(tx, [accountId], now);
    await replaceLiveLinks(tx, [accountId], ["idReminder"], now);
    await replaceLiveTemporaryPasswords(tx, [accountId], now);
    const change = await findOpenChange(tx, accountId);
    if (change && (await stopAddressChange(tx, change.id, now))) {
      await replaceLiveLinks(tx, [accountId], ["addressChange", "addressChangeProof"], now);
      await insertSecurityEvent(tx, { ...mark, kind: "addressChangeStopped" });
    }
    await insertSecurityEvent(tx, { ...mark, kind: "eventDisowned", reason: event.kind });

    const browserGeneration = await forgetOtherBrowsers(tx, accountId);

    return { kind: "done", account: { id: accountId, browserGeneration } };
  });
}
