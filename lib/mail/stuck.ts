const STUCK_AFTER_MINUTES = 5;

/** A mail that was queued before this has waited too long: it is no longer on its usual way. */
export function stuckBefore(now: Date): Date {
  return new Date(now.getTime() - STUCK_AFTER_MINUTES * 60_000);
}
