import { lockAccount } from "@/db/accounts/lock";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { findMailToSend, reopenMail } from "@/db/mails/delivery";
import { whyNotSend } from "@/lib/mail/delivery/why-not-send";
import { rankOf } from "@/lib/mail/mail-kinds";
import type { MailJobs } from "@/lib/mail/queue/mail-jobs";
import type { Clock } from "@/lib/platform/clock";

export type RetryOutcome =
  | { kind: "due" }
  | { kind: "unknown" }
  | { kind: "accepted"; at: Date }
  /** Trying again would change nothing. */
  | { kind: "pointless"; reason: string };

type RetryDeps = { db: Db; clock: Clock } & { jobs: Pick<MailJobs, "runNow"> };

/** Has a mail that waits, or that the mail service refused, tried at once. The mail says what it said before. */
export async function retryMail(mailId: string, { db, clock, jobs }: RetryDeps): Promise<RetryOutcome> {
  const now = clock.now();
  const found = await findMailToSend(db, mailId);
  if (!found) return { kind: "unknown" };
  const { mail } = found;
  if (mail.acceptedAt) return { kind: "accepted", at: mail.acceptedAt };
  const reason = whyNotSend(found, now);
  if (reason) return { kind: "pointless", reason };

  await inTransaction(db, async (tx) => {
    await lockAccount(tx, mail.accountId);
    await reopenMail(tx, mailId);
    await jobs.runNow(tx, { mailId, accountId: mail.accountId, rank: rankOf(mail.kind) }, now);
  });

  return { kind: "due" };
}
