import type { MailToSend } from "@/db/mails/delivery";
import { kinds } from "@/lib/mail/mail-kinds";

/** Why a mail that was queued is not sent any more. Support reads these. */
export type WhyNot =
  | "addressMissing"
  | "addressUndeliverable"
  | "deadlinePassed"
  | "linkMissing"
  | "linkOpened"
  | "linkReplaced"
  | "temporaryPasswordMissing"
  | "temporaryPasswordUsed"
  | "temporaryPasswordReplaced"
  | "secretLost";

/** So shortly before its deadline a mail would reach nobody in time. */
export const LAST_ATTEMPT_BEFORE_DEADLINE_SECONDS = 30;

export function lastAttemptBefore(deadlineAt: Date): Date {
  return new Date(deadlineAt.getTime() - LAST_ATTEMPT_BEFORE_DEADLINE_SECONDS * 1000);
}

/** What stands against sending a mail now, or null when nothing does. */
export function whyNotSend({ mail, link, temporaryPassword, account }: MailToSend, now: Date): WhyNot | null {
  if (mail.toAddress === null) return "addressMissing";
  if (account.mailUndeliverableAt !== null && kinds[mail.kind].goesTo !== "another")
    return "addressUndeliverable";
  if (mail.deadlineAt && now >= lastAttemptBefore(mail.deadlineAt)) return "deadlinePassed";

  switch (kinds[mail.kind].carries) {
    case "link":
      return whyNotLink(link, now);
    case "temporaryPassword":
      return whyNotTemporaryPassword(temporaryPassword, now);
    case "nothing":
      return null;
  }
}

function whyNotLink(link: MailToSend["link"], now: Date): WhyNot | null {
  if (!link) return "linkMissing";
  if (link.openedAt) return "linkOpened";

  if (link.replacedAt) return "linkReplaced";

  return link.expiresAt && now >= lastAttemptBefore(link.expiresAt) ? "deadlinePassed" : null;
}

function whyNotTemporaryPassword(password: MailToSend["temporaryPassword"], now: Date): WhyNot | null {
  if (!password) return "temporaryPasswordMissing";
  if (password.usedAt) return "temporaryPasswordUsed";
  if (password.replacedAt) return "temporaryPasswordReplaced";

  return now >= lastAttemptBefore(password.expiresAt) ? "deadlinePassed" : null;
}
