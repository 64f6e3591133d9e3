/** How long a proven address waits before it counts, in hours, unless the mailbox in force decides. */
export const WAIT_HOURS = 72;
/** So many hours after the wait began, the mailbox in force is reminded of it. */
export const REMINDER_HOURS = [24, 48] as const;

const HOUR_MS = 3_600_000;

/** The moment from which a change counts that nobody stopped. */
export function waitEnd(provenAt: Date): Date {
  return new Date(provenAt.getTime() + WAIT_HOURS * HOUR_MS);
}

/** How many reminders a change has earned that was proven before a moment. */
export function remindersDue(now: Date): { reminders: number; provenBefore: Date }[] {
  return REMINDER_HOURS.map((hours, index) => ({
    reminders: index + 1,
    provenBefore: new Date(now.getTime() - hours * HOUR_MS),
  }));
}

/** The same for one change. */
export function remindersOf(provenAt: Date, now: Date): number {
  return remindersDue(now).filter(({ provenBefore }) => provenAt <= provenBefore).length;
}

export type ChangeTimes = {
  provenAt: Date | null;
  dueAt: Date | null;
  effectiveAt: Date | null;
  stoppedAt: Date | null;
  replacedAt: Date | null;
};

/** "due": its wait is over, and it counts within a minute. */
export type ChangeState = "unproven" | "waiting" | "due" | "effective" | "stopped" | "replaced";

/** What became of it stays what it is, however old it gets. */
export function changeState(change: ChangeTimes, now: Date): ChangeState {
  if (change.effectiveAt !== null) return "effective";
  if (change.stoppedAt !== null) return "stopped";
  if (change.replacedAt !== null) return "replaced";
  if (change.provenAt === null || change.dueAt === null) return "unproven";

  return now < change.dueAt ? "waiting" : "due";
}
