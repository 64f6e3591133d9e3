import { and, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "./connection/db";
import { accounts, mails, webhookEvents } from "./schema";

/** False when the event was taken in before. */
export async function insertWebhookEvent(db: Db, id: string, receivedAt: Date): Promise<boolean> {
  const inserted = await db
    .insert(webhookEvents)
    .values({ id, receivedAt })
    .onConflictDoNothing()
    .returning({ id: webhookEvents.id });

  return inserted.length > 0;
}

/** By our own id where the report carries it: it may come before we know the service's. */
export async function findReportedMail(
  db: Db,
  { mailId, providerId }: { mailId: string | null; providerId: string },
) {
  const [mail] = await db
    .select({ id: mails.id, accountId: mails.accountId, toAddress: mails.toAddress })
    .from(mails)
    .where(mailId ? eq(mails.id, mailId) : eq(mails.providerId, providerId));

  return mail ?? null;
}

type Report = {
  kind: "sent" | "delivered" | "deliveryDelayed" | "bounced" | "complained" | "failed" | "suppressed";
  at: Date;
  providerId: string;
  reason: string | null;
};

/** The first report of a kind counts. Whatever the service reports about, it had accepted. */
export async function recordReport(db: Db, mailId: string, { kind, at, providerId, reason }: Report) {
  const first = (column: PgColumn): SQL => sql`coalesce(${column}, ${sql.param(at, column)}::timestamptz)`;
  const told = {
    sent: {},
    delivered: { deliveredAt: first(mails.deliveredAt) },
    deliveryDelayed: { deliveryDelayedAt: first(mails.deliveryDelayedAt) },
    bounced: { bouncedAt: first(mails.bouncedAt) },
    complained: { complainedAt: first(mails.complainedAt) },
    failed: { failedAt: first(mails.failedAt) },
    suppressed: { failedAt: first(mails.failedAt) },
  }[kind];

  await db
    .update(mails)
    .set({
      ...told,
      acceptedAt: first(mails.acceptedAt),
      providerId: sql`coalesce(${mails.providerId}, ${providerId})`,
      ...(reason ? { failureReason: reason } : {}),
    })
    .where(eq(mails.id, mailId));
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
