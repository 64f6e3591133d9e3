import { and, desc, eq, gt, inArray } from "drizzle-orm";
import type { Db } from "./connection/db";
import { mails } from "./schema";

/** Mails that somebody at the door can cause. Notices of what happened are not among them. */
export const CAUSED_KINDS: (typeof mails.$inferSelect.kind)[] = ["idReminder", "temporaryPassword"];

export type NewMailRow = Pick<
  typeof mails.$inferInsert,
  | "id"
  | "kind"
  | "accountId"
  | "language"
  | "toAddress"
  | "linkId"
  | "temporaryPasswordId"
  | "happenedAt"
  | "queuedAt"
  | "deadlineAt"
>;

export async function insertMail(db: Db, mail: NewMailRow): Promise<void> {
  await db.insert(mails).values(mail);
}

/** When the account's newest mails that a visitor caused were queued: after `since`, newest first. */
export async function listCausedMailTimes(
  db: Db,
  accountId: string,
  since: Date,
  most: number,
): Promise<Date[]> {
  const rows = await db
    .select({ queuedAt: mails.queuedAt })
    .from(mails)
    .where(and(eq(mails.accountId, accountId), inArray(mails.kind, CAUSED_KINDS), gt(mails.queuedAt, since)))
    .orderBy(desc(mails.queuedAt))
    .limit(most);

  return rows.map((row) => row.queuedAt);
}
