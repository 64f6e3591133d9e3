import { clearUndeliverable } from "@/db/mail-reports";
import { insertSecurityEvent } from "@/db/security-events";
import type { Deps } from "@/lib/platform/deps";
import { listAccountsOf, type TraceSubject } from "./trace-subject";

/** `reachable`: nothing stood against it, and nothing was changed. */
export type ReactivateOutcome = { kind: "reactivated" | "reachable" | "unknown" };

type ReactivateDeps = Pick<Deps, "db" | "clock" | "secrets">;

/** Lets mail be sent again to an address that could not be reached before. Recorded with who asked for it. */
export async function reactivateAddress(
  { subject, askedBy }: { subject: TraceSubject; askedBy: string },
  deps: ReactivateDeps,
): Promise<ReactivateOutcome> {
  const found = await listAccountsOf(subject, deps);
  if (found.length === 0) return { kind: "unknown" };

  const at = deps.clock.now();
  const ids = found.map(({ id }) => id);
  const cleared = await deps.db.transaction(async (tx) => {
    const accountIds = await clearUndeliverable(tx, ids);
    const event = { at, kind: "mailAddressReactivated" as const, reason: askedBy };
    for (const accountId of accountIds) await insertSecurityEvent(tx, { ...event, accountId });
    return accountIds;
  });

  return { kind: cleared.length > 0 ? "reactivated" : "reachable" };
}
