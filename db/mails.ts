import type { Db } from "./client";
import { mails } from "./schema";

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
