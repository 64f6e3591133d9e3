const FIRST_WAIT_SECONDS = 2;
const LONGEST_WAIT_SECONDS = 30;

/**
 * How long to wait after the n-th failed attempt: twice as long each time up to half a minute, and by chance (from 0 up
 * to 1) somewhere in the upper half of that, so that many mails do not come back at one moment. A wait that the
 * mail service asked for is kept in full.
 */
export function retryWaitSeconds(attempts: number, asked: number | null, chance: number): number {
  const full = Math.min(
    FIRST_WAIT_SECONDS * 2 ** Math.min(Math.max(attempts - 1, 0), 16),
    LONGEST_WAIT_SECONDS,
  );
  const own = full * (0.5 + chance / 2);
  if (asked === null) return own;

  return Math.max(asked + chance, asked);
}
