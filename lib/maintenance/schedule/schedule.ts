import type { Rules } from "./rules";
import { type MaintenanceWindow, windowsOf } from "./windows";

export type { MaintenanceWindow };

/** All questions are about half-open windows `[start, end)`; overlapping and adjoining ones count as one. */
export type Schedule = {
  /** The window that is under way, or null. */
  windowAt(now: Date): MaintenanceWindow | null;
  /** The first window that starts after `now`, or null when none is in sight for ten years. */
  nextWindow(now: Date): MaintenanceWindow | null;
  /** Every window that overlaps `[from, to)`, whole, in order. */
  windowsBetween(from: Date, to: Date): MaintenanceWindow[];
};

/** What holds from `from` until `until`: nothing starts or ends in between. */
type Outlook = {
  from: Date;
  until: Date;
  current: MaintenanceWindow | null;
  next: MaintenanceWindow | null;
};

const DAY_MS = 24 * 60 * 60 * 1000;
/** How far to look for the next window: it is nearly always within the first. */
const SIGHT_DAYS = [40, 400, 3660];
const LONGEST_OUTLOOK_DAYS = 1;

export function createSchedule(rules: Rules): Schedule {
  let known: Outlook | null = null;
  const outlookAt = (now: Date): Outlook => {
    if (!known || now < known.from || now >= known.until) known = outlook(rules, now);

    return known;
  };

  return {
    windowAt: (now) => outlookAt(now).current,
    nextWindow: (now) => outlookAt(now).next,
    windowsBetween: (from, to) => windowsBetween(rules, from, to),
  };
}

function outlook(rules: Rules, now: Date): Outlook {
  const [current = null] = windowsBetween(rules, now, new Date(now.getTime() + 1));
  const next = firstAfter(rules, now);
  const end = current?.end ?? next?.start ?? after(now, LONGEST_OUTLOOK_DAYS);

  return { from: now, until: end, current, next };
}

function firstAfter(rules: Rules, now: Date): MaintenanceWindow | null {
  for (const days of SIGHT_DAYS) {
    const next = windowsBetween(rules, now, after(now, days)).find(({ start }) => start > now);
    if (next) return next;
  }

  return null;
}

/** Looks again further out whenever a window reaches over the edge, so that each is merged to its very ends. */
function windowsBetween(rules: Rules, from: Date, to: Date): MaintenanceWindow[] {
  let [first, last] = [from, to];
  for (;;) {
    const windows = merge(windowsOf(rules, first, last)).filter(({ start, end }) => start < to && end > from);
    const start = earlier(first, windows[0]?.start);
    const end = later(last, windows.at(-1)?.end);
    if (start >= first && end <= last) return windows;
    [first, last] = [start, end];
  }
}

function merge(closings: MaintenanceWindow[]): MaintenanceWindow[] {
  const windows: MaintenanceWindow[] = [];
  for (const closing of closings.toSorted((a, b) => a.start.getTime() - b.start.getTime())) {
    const last = windows.at(-1);
    if (last && closing.start <= last.end) windows[windows.length - 1] = join(last, closing);
    else windows.push(closing);
  }

  return windows;
}

/** A moved closing tells its story even where it merely prolongs another. */
function join(a: MaintenanceWindow, b: MaintenanceWindow): MaintenanceWindow {
  const told = a.because.length > 0 || b.because.length === 0 ? a : b;

  return {
    start: a.start,
    end: later(a.end, b.end),
    nominalDate: told.nominalDate,
    movedEarlier: told.movedEarlier,
    because: told.because,
    reason: a.reason ?? b.reason,
  };
}

function earlier(a: Date, b: Date = a): Date {
  return b < a ? b : a;
}

function later(a: Date, b: Date = a): Date {
  return b > a ? b : a;
}

function after(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}
