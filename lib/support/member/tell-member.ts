import type { Db } from "@/db/connection/db";
import type { MailKind } from "@/lib/mail/mail-kinds";
import { type MailQueue, queueMail } from "@/lib/mail/queue/queue-mail";
import type { Scene } from "./act";

type Notice = Scene & {
  kind: Extract<MailKind, `${string}BySupport`>;
  /** The addresses that are or were the member's. */
  to: [string | null, (string | null)?];
};

/** Rule 22: a notice follows every change. */
export async function tellMember(
  tx: Db,
  { member, now, mailIds, kind, to }: Notice,
  deps: { mail: MailQueue },
): Promise<void> {
  const { id: accountId, language } = member;
  for (const [place, id] of mailIds.entries()) {
    const toAddress = to[place];
    if (toAddress)
      await queueMail(tx, { id, kind, accountId, language, toAddress, happenedAt: now }, deps, now);
  }
}
