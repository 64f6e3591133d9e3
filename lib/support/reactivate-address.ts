import { lockAccounts } from "@/db/accounts/lock";
import { clearUndeliverable } from "@/db/accounts/mail-address";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { insertSecurityEvent } from "@/db/security-events";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { Asker } from "./asker";
import { findAccounts, type Subject } from "./find-accounts";

/** `reachable`: nothing stood against it, and nothing was changed. */
export type ReactivateOutcome = { kind: "reactivated" | "reachable" | "unknown" };

type ReactivateDeps = { db: Db; clock: Clock; secrets: Secrets };

/** Lets mail be sent again to an address that could not be reached before. Recorded with who asked for it, and why. */
export async function reactivateAddress(
  { subject, asker }: { subject: Subject; asker: Asker },
  deps: ReactivateDeps,
): Promise<ReactivateOutcome> {
  const found = await findAccounts(subject, deps);
  if (found.length === 0) return { kind: "unknown" };

  const at = deps.clock.now();
  const ids = found.map(({ id }) => id);
  const cleared = await inTransaction(deps.db, async (tx) => {
    await lockAccounts(tx, ids);
    const accountIds = await clearUndeliverable(tx, ids);
    const event = { at, kind: "mailAddressReactivated" as const, ...asker };
    for (const accountId of accountIds) await insertSecurityEvent(tx, { ...event, accountId });
    return accountIds;
  });

  return { kind: cleared.length > 0 ? "reactivated" : "reachable" };
}
