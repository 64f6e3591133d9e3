import type { Db } from "@/db/connection/db";
import { insertLink, type NewLink, replaceLiveLinks } from "@/db/links";
import { type MailQueue, type NewMail, queueMail } from "./queue-mail";

export type LinkToQueue = { link: NewLink } & Pick<NewMail, "id" | "kind" | "toAddress" | "language">;

/** Writes a link and the mail that carries it, in the caller's transaction; the account's older ones of its purpose die. */
export async function queueLink(
  tx: Db,
  { link, ...mail }: LinkToQueue,
  deps: { mail: MailQueue },
  now: Date,
): Promise<void> {
  const { id: linkId, accountId, purpose } = link;
  await replaceLiveLinks(tx, [accountId], [purpose], now);
  await insertLink(tx, link);
  await queueMail(tx, { ...mail, accountId, linkId, happenedAt: now }, deps, now);
}
