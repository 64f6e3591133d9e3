export const SESSION_IDLE_MINUTES = 30;
export const SESSION_LIFETIME_HOURS = 12;
/** Of one account at once: the oldest ends for one more. */
export const MOST_SESSIONS = 20;
/** How long after a form's first post a second one, by a double click, still counts as the same press. */
export const SECOND_PRESS_SECONDS = 10;
/** How exact `lastSeenAt` is: not every page view needs a write. */
const TOUCH_EVERY_SECONDS = 60;

export type SessionTimes = { lastSeenAt: Date; expiresAt: Date; endedAt: Date | null };
/** "idle" and "expired" ended by themselves, "ended" by somebody. */
export type SessionState = "live" | "idle" | "expired" | "ended";

export function sessionEnd(begunAt: Date): Date {
  return new Date(begunAt.getTime() + SESSION_LIFETIME_HOURS * 3_600_000);
}

export function sessionState({ lastSeenAt, expiresAt, endedAt }: SessionTimes, now: Date): SessionState {
  if (endedAt !== null) return "ended";
  if (now >= expiresAt) return "expired";

  return lastSeenAt > idleSince(now) ? "live" : "idle";
}

/** What was last seen then, or before, is idle. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - SESSION_IDLE_MINUTES * 60_000);
}

/** Whether a visit to a page now is worth writing down. */
export function isTouchDue(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= TOUCH_EVERY_SECONDS * 1000;
}

/** A form that was posted at this moment, or later, may be the same press as one that is posted now. */
export function samePressSince(now: Date): Date {
  return new Date(now.getTime() - SECOND_PRESS_SECONDS * 1000);
}
