export const VISIT_LIFETIME_MINUTES = 10;

export type VisitTimes = { expiresAt: Date; passwordResetAt: Date | null };

export function visitEnd(begunAt: Date): Date {
  return new Date(begunAt.getTime() + VISIT_LIFETIME_MINUTES * 60_000);
}

export function isVisitOver(visit: VisitTimes, now: Date): boolean {
  return now >= visit.expiresAt;
}

/** A visit resets the password once; it goes on showing the login ID until it is over. */
export function mayResetPassword(visit: VisitTimes, now: Date): boolean {
  return !isVisitOver(visit, now) && visit.passwordResetAt === null;
}
