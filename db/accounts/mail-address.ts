import { and, eq, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts } from "@/db/schema";

/** Where an account's mail goes, in which language; null when there is no such address any more. */
export async function findMailRecipient(db: Db, accountId: string) {
  const [account] = await db
    .select({
      mailAddress: accounts.mailAddress,
      mailUndeliverableAt: accounts.mailUndeliverableAt,
      language: accounts.language,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId));

  return account ?? null;
}

/** Only while it is still the account's address, and not when it was proven after the report was made. */
export async function markAddressUndeliverable(
  db: Db,
  { accountId, mailAddress }: { accountId: string; mailAddress: string },
  at: Date,
  reason: string | null,
): Promise<void> {
  await db
    .update(accounts)
    .set({ mailUndeliverableAt: at, mailUndeliverableReason: reason })
    .where(
      and(
        eq(accounts.id, accountId),
        eq(accounts.mailAddress, mailAddress),
        isNull(accounts.mailUndeliverableAt),
        or(isNull(accounts.mailAddressConfirmedAt), lte(accounts.mailAddressConfirmedAt, at)),
      ),
    );
}

/** Returns the accounts whose address may be sent to again. */
export async function clearUndeliverable(db: Db, accountIds: string[]): Promise<string[]> {
  const cleared = await db
    .update(accounts)
    .set({ mailUndeliverableAt: null, mailUndeliverableReason: null })
    .where(and(inArray(accounts.id, accountIds), isNotNull(accounts.mailUndeliverableAt)))
    .returning({ id: accounts.id });

  return cleared.map(({ id }) => id);
}
