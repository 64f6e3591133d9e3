/** Every limit of the product, in one place. */
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** So many tries in so many seconds. */
export type Limit = { tries: number; seconds: number };

export const limits = {
  identityPerSubject: { tries: 5, seconds: HOUR },
  identityPerNetwork: { tries: 100, seconds: HOUR },
  loginPerAccountAndNetwork: { tries: 10, seconds: 15 * MINUTE },
  loginPerAccount: { tries: 50, seconds: HOUR },
  guessesPerNetwork: { tries: 60, seconds: 10 * MINUTE },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** Mails that a visitor can cause, per account. Counted from the mails themselves. */
export const mailsPerAccount: readonly Limit[] = [
  { tries: 1, seconds: MINUTE },
  { tries: 5, seconds: HOUR },
  { tries: 10, seconds: DAY },
];

/** Waits of a key that keeps running into its limit: the first lasts until the window ends, then these. */
export const GROWING_WAIT_SECONDS = [2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR] as const;
export const GROWING_WAIT_MEMORY_SECONDS = DAY;
