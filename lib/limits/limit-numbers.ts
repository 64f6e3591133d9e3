/** Every number of every limit, in one place; mails have their own, in mail-limits.ts. */
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** So many tries in so many seconds. */
export type Limit = { tries: number; seconds: number };

export const limits = {
  identityPerSubjectAndNetwork: { tries: 5, seconds: HOUR },
  identityPerSubject: { tries: 20, seconds: HOUR },
  identityPerSubjectInDay: { tries: 100, seconds: DAY },
  identityPerNetwork: { tries: 100, seconds: HOUR },
  identityPerInsurer: { tries: 200, seconds: HOUR },
  loginInKnownBrowser: { tries: 10, seconds: 15 * MINUTE },
  loginPerAccountAndNetwork: { tries: 10, seconds: 15 * MINUTE },
  loginPerAccount: { tries: 50, seconds: HOUR },
  loginPerNetwork: { tries: 100, seconds: 15 * MINUTE },
  temporaryPasswordPerAccountAndNetwork: { tries: 10, seconds: 15 * MINUTE },
  letterPerLetterAndNetwork: { tries: 10, seconds: 15 * MINUTE },
  /** Proving who one is while setting an account up. */
  setupIdentity: { tries: 5, seconds: HOUR },
  /** Login IDs that turn out to be taken, by the account that wants one. */
  takenLoginIds: { tries: 30, seconds: HOUR },
  guessesPerNetwork: { tries: 60, seconds: 10 * MINUTE },
  secretsPerNetwork: { tries: 10, seconds: HOUR },
  /** How often a key of this day has run into `loginPerAccountAndNetwork`. */
  loginWaits: { tries: Number.MAX_SAFE_INTEGER, seconds: DAY },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** From here on a network's identity checks are refused, and not only concealed. */
export const IDENTITY_PER_NETWORK_AT_MOST = 1000;

/**
 * An insurer's hour is unusual from so many times its usual one on. What is usual is an average that keeps this share
 * of itself from hour to hour: it forgets within about four days.
 */
export const INSURER_UNUSUAL_TIMES = 5;
export const USUAL_KEPT = 0.99;
/** How long answers stay concealed after the hour that was unusual. */
export const INSURER_CALM_SECONDS = HOUR;

/** How long readiness tells of somebody who tries many members. */
export const ALARM_SECONDS = HOUR;

/** Waits of a key that keeps running into its limit: the first lasts until the window ends, then these. */
export const GROWING_WAIT_SECONDS = [2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR] as const;
