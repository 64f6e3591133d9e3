import { findMailToSend, reopenMail } from "@/db/mail-delivery";
import type { Deps } from "@/lib/platform/deps";
import type { MailJobs } from "./mail-jobs";
import { rankOf } from "./mail-kinds";
import { whyNotSend } from "./why-not-send";

export type RetryOutcome =
  | { kind: "due" }
  | { kind: "unknown" }
  | { kind: "accepted"; at: Date }
  /** Trying again would change nothing. */
  | { kind: "pointless"; reason: string };

type RetryDeps = Pick<Deps, "db" | "clock"> & { jobs: Pick<MailJobs, "makeDue"> };

/** Has a mail that waits, or that the mail service refused, tried at once. The mail says what it said before. */
export async function retryMail(mailId: string, { db, clock, jobs }: RetryDeps): Promise<RetryOutcome> {
  const now = clock.now();
  const found = await findMailToSend(db, mailId);
  if (!found) return { kind: "unknown" };
  const { mail } = found;
  if (mail.acceptedAt) return { kind: "accepted", at: mail.acceptedAt };
  const reason = whyNotSend(found, now);
  if (reason) return { kind: "pointless", reason };

  await db.transaction(async (tx) => {
    await reopenMail(tx, mailId);
    await jobs.makeDue(tx, { mailId, accountId: mail.accountId, rank: rankOf(mail.kind) }, now);
  });

  return { kind: "due" };
}
