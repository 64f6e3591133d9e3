import { lockAccount } from "@/db/accounts/lock";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { insertSecurityEvent } from "@/db/security-events";
import { endOtherSessions, endSessionOf } from "@/db/session-ends";
import { isSessionLive } from "@/db/sessions";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { ProvenSession } from "@/lib/session/proof";

type Deps = { db: Db; clock: Clock; secrets: Secrets };

/** "over": the session that wanted it was ended itself meanwhile. */
export type EndOutcome = { kind: "ended" } | { kind: "over" };

type Wish = { session: ProvenSession; network: string };

/** Ends another session of the same account. One that is over already stays so; this one is ended by logging out. */
export function endOneSession({ id, ...wish }: Wish & { id: string }, deps: Deps): Promise<EndOutcome> {
  const { accountId } = wish.session;

  return end(wish, deps, async (tx, now) => {
    if (id === wish.session.id) return;
    if (await endSessionOf(tx, { id, accountId }, now)) await record("sessionEnded", tx, wish, deps);
  });
}

/** Ends all sessions of the account but this one. */
export function endAllOtherSessions(wish: Wish, deps: Deps): Promise<EndOutcome> {
  return end(wish, deps, async (tx, now) => {
    await endOtherSessions(tx, wish.session, now);
    await record("otherSessionsEnded", tx, wish, deps);
  });
}

async function end(
  { session }: Wish,
  { db, clock }: Deps,
  doEnd: (tx: Db, now: Date) => Promise<void>,
): Promise<EndOutcome> {
  const now = clock.now();

  return inTransaction(db, async (tx) => {
    await lockAccount(tx, session.accountId);
    if (!(await isSessionLive(tx, session.id))) return { kind: "over" };

    await doEnd(tx, now);
    return { kind: "ended" };
  });
}

function record(
  kind: "sessionEnded" | "otherSessionsEnded",
  tx: Db,
  { session, network }: Wish,
  { clock, secrets }: Deps,
): Promise<void> {
  const networkDigest = secrets.digest("network", network);

  return insertSecurityEvent(tx, { at: clock.now(), kind, accountId: session.accountId, networkDigest });
}
