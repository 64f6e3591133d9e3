import type { Limit } from "./limit-numbers";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MINUTE_MS = MINUTE * 1000;

/** Mails that a visitor can cause, per account. Counted from the mails themselves. */
const mailsPerAccount: readonly Limit[] = [
  { tries: 1, seconds: MINUTE },
  { tries: 5, seconds: HOUR },
  { tries: 10, seconds: DAY },
];

const longest = mailsPerAccount.reduce((most, limit) => (limit.seconds > most.seconds ? limit : most));

/** How far back, and how many mails, the limits look. */
export const MAIL_MEMORY_SECONDS = longest.seconds;
export const MAIL_MEMORY_COUNT = Math.max(...mailsPerAccount.map((limit) => limit.tries));

/** The windows as they stand at `now`: in each, so many mails may have been caused since its beginning. */
export function mailWindows(now: Date): { tries: number; since: Date }[] {
  return mailsPerAccount.map(({ tries, seconds }) => ({
    tries,
    since: new Date(now.getTime() - seconds * 1000),
  }));
}

/**
 * When the next mail may be caused, or null when it may be now. `newestFirst` are the moments of earlier ones.
 * A window of n mails is open again once the n-th newest has left it.
 */
export function mailWait(newestFirst: readonly Date[], now: Date): Date | null {
  const waits = mailsPerAccount
    .map(({ tries, seconds }) => {
      const nth = newestFirst[tries - 1];
      return nth ? nth.getTime() + seconds * 1000 : 0;
    })
    .filter((until) => until > now.getTime());

  return waits.length > 0 ? new Date(Math.max(...waits)) : null;
}

/** The first whole minute in which a member may cause another mail: a screen names minutes, never seconds. */
export function nextMailMinute(requestedAt: Date): Date {
  const until = mailWait([requestedAt], requestedAt) ?? requestedAt;

  return new Date(Math.ceil(until.getTime() / MINUTE_MS) * MINUTE_MS);
}
