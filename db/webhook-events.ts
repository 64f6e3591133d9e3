import type { Db } from "./connection/db";
import { webhookEvents } from "./schema";

/** False when the event was taken in before. */
export async function insertWebhookEvent(db: Db, id: string, receivedAt: Date): Promise<boolean> {
  const inserted = await db
    .insert(webhookEvents)
    .values({ id, receivedAt })
    .onConflictDoNothing()
    .returning({ id: webhookEvents.id });

  return inserted.length > 0;
}
