export const VISIT_LIFETIME_MINUTES = 10;
/** Who reads or writes slowly may have the ten minutes again, up to this long after the link was opened. */
export const VISIT_LONGEST_MINUTES = 60;

export function visitEnd(begunAt: Date): Date {
  return new Date(begunAt.getTime() + VISIT_LIFETIME_MINUTES * 60_000);
}

/** When a visit ends that is extended at `now`. */
export function extendedVisitEnd(begunAt: Date, now: Date): Date {
  return new Date(Math.min(visitEnd(now).getTime(), lastEnd(begunAt)));
}

export function mayExtendVisit({ begunAt, expiresAt }: { begunAt: Date; expiresAt: Date }): boolean {
  return expiresAt.getTime() < lastEnd(begunAt);
}

function lastEnd(begunAt: Date): number {
  return begunAt.getTime() + VISIT_LONGEST_MINUTES * 60_000;
}
