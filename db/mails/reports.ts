import { eq, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "@/db/connection/db";
import { mails } from "@/db/schema";

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
