import { and, asc, desc, eq, gt, gte, inArray } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { links, mails, temporaryPasswords } from "@/db/schema";

type MailKind = typeof mails.$inferSelect.kind;

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
  kinds: readonly MailKind[];
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

/** The newest mail of some kinds, with what it carries; null when there is none. */
export async function findNewestMail(db: Db, accountId: string, among: readonly MailKind[]) {
  const [newest] = await db
    .select({ mail: mails, link: links, temporaryPassword: temporaryPasswords })
    .from(mails)
    .leftJoin(links, eq(links.id, mails.linkId))
    .leftJoin(temporaryPasswords, eq(temporaryPasswords.id, mails.temporaryPasswordId))
    .where(and(eq(mails.accountId, accountId), inArray(mails.kind, [...among])))
    .orderBy(desc(mails.queuedAt))
    .limit(1);

  return newest ?? null;
}

export function listMailsOf(db: Db, accountId: string, since: Date) {
  return db
    .select()
    .from(mails)
    .where(and(eq(mails.accountId, accountId), gte(mails.queuedAt, since)))
    .orderBy(asc(mails.queuedAt));
}
