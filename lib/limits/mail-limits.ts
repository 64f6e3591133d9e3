import type { Limit } from "./limit-numbers";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MINUTE_MS = MINUTE * 1000;

/**
 * Mails that a visitor can cause, per account. Counted from the mails themselves. A stranger who knows everything but the
 * mailbox can use them up: from a browser that the account knows as many more may be caused in an hour and in a day.
 */
const mailsPerAccount: readonly (Limit & { inKnownBrowser: number })[] = [
  { tries: 1, inKnownBrowser: 1, seconds: MINUTE },
  { tries: 5, inKnownBrowser: 10, seconds: HOUR },
  { tries: 10, inKnownBrowser: 20, seconds: DAY },
];

const longest = mailsPerAccount.reduce((most, limit) => (limit.seconds > most.seconds ? limit : most));

/** How far back, and how many mails, the limits look. */
export const MAIL_MEMORY_SECONDS = longest.seconds;
export const MAIL_MEMORY_COUNT = Math.max(...mailsPerAccount.map((limit) => limit.inKnownBrowser));

/** As the windows stand for who asks. */
function limitsOf(isKnownBrowser: boolean): Limit[] {
  return mailsPerAccount.map(({ tries, inKnownBrowser, seconds }) => ({
    tries: isKnownBrowser ? inKnownBrowser : tries,
    seconds,
  }));
}

/** The windows as they stand at `now`: in each, so many mails may have been caused since its beginning. */
export function mailWindows(now: Date, isKnownBrowser: boolean): { tries: number; since: Date }[] {
  return limitsOf(isKnownBrowser).map(({ tries, seconds }) => ({
    tries,
    since: new Date(now.getTime() - seconds * 1000),
  }));
}

/**
 * When the next mail may be caused, or null when it may be now. `newestFirst` are the moments of earlier ones.
 * A window of n mails is open again once the n-th newest has left it.
 */
export function mailWait(newestFirst: readonly Date[], now: Date, isKnownBrowser = false): Date | null {
  const waits = limitsOf(isKnownBrowser)
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
