import { and, asc, desc, eq, gt, gte, inArray } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { mails } from "@/db/schema";

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

/** At most `most` mails of these kinds that were queued after `since`. */
export type CausedMails = {
  accountId: string;
  kinds: readonly (typeof mails.$inferSelect.kind)[];
  since: Date;
  most: number;
};

/** When the account's newest mails of some kinds were queued, newest first. */
export async function listCausedMailTimes(
  db: Db,
  { accountId, kinds, since, most }: CausedMails,
): Promise<Date[]> {
  const rows = await db
    .select({ queuedAt: mails.queuedAt })
    .from(mails)
    .where(and(eq(mails.accountId, accountId), inArray(mails.kind, [...kinds]), gt(mails.queuedAt, since)))
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
