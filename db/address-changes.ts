import { and, asc, eq, exists, inArray, isNotNull, isNull, lt, lte, or, type SQL } from "drizzle-orm";
import type { Db } from "./connection/db";
import { accounts, addressChanges, links } from "./schema";

export type AddressChange = typeof addressChanges.$inferSelect;

const isOpen = and(
  isNull(addressChanges.effectiveAt),
  isNull(addressChanges.stoppedAt),
  isNull(addressChanges.replacedAt),
);

/** Together with `lockAccount` and `replaceOpenChange`: an account has one open change. */
export async function insertAddressChange(
  tx: Db,
  change: Pick<AddressChange, "id" | "accountId" | "mailAddress" | "proofLinkId" | "requestedAt">,
): Promise<void> {
  await tx.insert(addressChanges).values(change);
}

/** Returns whose open changes it were. */
export async function replaceOpenChange(tx: Db, accountIds: string[], now: Date): Promise<string[]> {
  const replaced = await tx
    .update(addressChanges)
    .set({ replacedAt: now })
    .where(and(inArray(addressChanges.accountId, accountIds), isOpen))
    .returning({ accountId: addressChanges.accountId });

  return replaced.map(({ accountId }) => accountId);
}

export async function findOpenChange(db: Db, accountId: string): Promise<AddressChange | null> {
  const [change] = await db
    .select()
    .from(addressChanges)
    .where(and(eq(addressChanges.accountId, accountId), isOpen));

  return change ?? null;
}

/** The change that a link proves or decides, whatever became of it. */
export async function findChangeOfLink(db: Db, tokenHash: string): Promise<AddressChange | null> {
  const [found] = await db
    .select({ change: addressChanges })
    .from(addressChanges)
    .innerJoin(
      links,
      or(eq(links.id, addressChanges.proofLinkId), eq(links.id, addressChanges.decisionLinkId)),
    )
    .where(eq(links.tokenHash, tokenHash));

  return found?.change ?? null;
}

/** Its wait begins, once. Returns false when it is proven or no longer open. */
export async function proveAddressChange(
  tx: Db,
  id: string,
  proof: { provenAt: Date; dueAt: Date; decisionLinkId: string | null },
): Promise<boolean> {
  const proven = await tx
    .update(addressChanges)
    .set(proof)
    .where(and(eq(addressChanges.id, id), isNull(addressChanges.provenAt), isOpen))
    .returning({ id: addressChanges.id });

  return proven.length === 1;
}

/**
 * Ends a change's wait, or returns null when it has ended in another way. Of stop and due at the same instant this
 * statement and `stopAddressChange` let one win. `isAgreed`: nobody waits for the moment at which it is due.
 */
export async function endWait(tx: Db, id: string, now: Date, { isAgreed }: { isAgreed: boolean }) {
  const isDue = isAgreed ? undefined : lte(addressChanges.dueAt, now);
  const [ended] = await tx
    .update(addressChanges)
    .set({ effectiveAt: now })
    .where(and(eq(addressChanges.id, id), isOpen, isDue))
    .returning({ accountId: addressChanges.accountId, mailAddress: addressChanges.mailAddress });

  return ended ?? null;
}

/** Returns false when there was nothing left to stop. */
export async function stopAddressChange(tx: Db, id: string, now: Date): Promise<boolean> {
  const stopped = await tx
    .update(addressChanges)
    .set({ stoppedAt: now })
    .where(and(eq(addressChanges.id, id), isOpen))
    .returning({ id: addressChanges.id });

  return stopped.length === 1;
}

/** Changes whose wait is over, the oldest first. While an account is suspended nothing about it changes. */
export function listDueChanges(db: Db, now: Date, most: number) {
  return list(db, lte(addressChanges.dueAt, now), most);
}

/** So many reminders are due for changes that were proven before a moment. */
export type ReminderDue = { reminders: number; provenBefore: Date };

export function listChangesToRemindOf(db: Db, due: readonly ReminderDue[], most: number) {
  const isMissing = due.map(({ reminders, provenBefore }) =>
    and(lte(addressChanges.provenAt, provenBefore), lt(addressChanges.reminders, reminders)),
  );

  return list(db, and(isNotNull(addressChanges.decisionLinkId), or(...isMissing)), most);
}

/** Counts a change's reminders up to `reminders`, or returns null when that has been done, or it is no longer open. */
export async function recordReminder(tx: Db, id: string, reminders: number): Promise<AddressChange | null> {
  const [reminded] = await tx
    .update(addressChanges)
    .set({ reminders })
    .where(and(eq(addressChanges.id, id), lt(addressChanges.reminders, reminders), isOpen))
    .returning();

  return reminded ?? null;
}

function list(db: Db, where: SQL | undefined, most: number): Promise<AddressChange[]> {
  const owner = db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, addressChanges.accountId), isNull(accounts.suspendedAt)));

  return db
    .select()
    .from(addressChanges)
    .where(and(isOpen, where, exists(owner)))
    .orderBy(asc(addressChanges.provenAt))
    .limit(most);
}
