export const STUCK_AFTER_MINUTES = 5;

/** A mail that has waited this long is no longer on its usual way. */
export function isStuck(queuedAt: Date, now: Date): boolean {
  return now.getTime() - queuedAt.getTime() > STUCK_AFTER_MINUTES * 60_000;
}
