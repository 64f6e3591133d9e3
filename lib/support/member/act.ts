import { randomUUID } from "node:crypto";
import { lockAccount } from "@/db/accounts/lock";
import { findMember, type MemberRow } from "@/db/accounts/member";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import type { supportDeeds } from "@/db/security-event-kinds";
import { insertSecurityEvent } from "@/db/security-events";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import type { Clock } from "@/lib/platform/clock";
import type { Asker } from "../asker";

export type ActDeps = { db: Db; clock: Clock; mail: MailQueue };

/** What a deed is done with; ids are made once, so that a transaction that is tried again writes the same. */
export type Scene = { member: MemberRow; now: Date; mailIds: [string, string] };

export type Deed<Refusal> = {
  kind: (typeof supportDeeds)[number];
  accountId: string;
  asker: Asker;
  approvedBy?: string;
  /** What is done behind the account's lock; null when it is done, else why not. */
  work(tx: Db, scene: Scene): Promise<Refusal | null>;
};

/**
 * One deed of support on one account: behind its lock, recorded with who and why in the same transaction. A deed that is refused
 * leaves no trace.
 */
export function act<Refusal extends { kind: string }>(
  deed: Deed<Refusal>,
  { db, clock }: Pick<ActDeps, "db" | "clock">,
): Promise<Refusal | { kind: "unknown" } | { kind: "done" }> {
  const { kind, accountId, asker, approvedBy } = deed;
  const now = clock.now();
  const mailIds: Scene["mailIds"] = [randomUUID(), randomUUID()];

  return inTransaction(db, async (tx) => {
    await lockAccount(tx, accountId);
    const member = await findMember(tx, accountId);
    if (!member) return { kind: "unknown" };
    const refusal = await deed.work(tx, { member, now, mailIds });
    if (refusal) return refusal;
    await insertSecurityEvent(tx, { at: now, kind, accountId, ...asker, approvedBy });

    return { kind: "done" };
  });
}
