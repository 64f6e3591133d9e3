import type { FirstAttempt, MailToSend } from "@/db/mails/delivery";
import type { Schedule } from "@/lib/maintenance/schedule/schedule";

/** The mail service knows an idempotency key for 24 hours: after that a retry could be a second mail. */
const LAST_RETRY_HOURS = 23;

/** What a mail's first attempt fixes: until when it may be sent, and the closing time it tells of. */
export function firstAttempt(
  { mail, link, temporaryPassword }: MailToSend,
  maintenance: Pick<Schedule, "windowsBetween">,
  now: Date,
): FirstAttempt {
  const lastRetry = new Date(now.getTime() + LAST_RETRY_HOURS * 60 * 60 * 1000);
  const worksUntil = link?.expiresAt ?? temporaryPassword?.expiresAt ?? null;
  const [closed] = worksUntil ? maintenance.windowsBetween(now, worksUntil) : [];
  const deadlineAt = worksUntil ?? mail.deadlineAt ?? lastRetry;

  return {
    at: now,
    deadlineAt: deadlineAt < lastRetry ? deadlineAt : lastRetry,
    closed: closed ? { from: closed.start, until: closed.end } : null,
  };
}
