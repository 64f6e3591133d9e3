import { and, asc, desc, eq, gt, gte, inArray } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { mails } from "@/db/schema";

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

export function listMailsOf(db: Db, accountId: string, since: Date) {
  return db
    .select()
    .from(mails)
    .where(and(eq(mails.accountId, accountId), gte(mails.queuedAt, since)))
    .orderBy(asc(mails.queuedAt));
}
