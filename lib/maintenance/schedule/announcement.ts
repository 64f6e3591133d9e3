import { japanDate } from "@/lib/calendar/japan-day";
import type { MaintenanceWindow, Schedule } from "./schedule";

const MINUTE_MS = 60_000;
const SOON_MINUTES = 24 * 60;
const NEAR_MINUTES = 60;

export type MaintenanceAnnouncement = {
  window: MaintenanceWindow;
  /** Near is the last hour before, soon the last day. */
  urgency: "soon" | "near";
  day: "today" | "tomorrow";
};

/** What every screen says before a closing, or null while the next one is more than 24 hours away. */
export function maintenanceAnnouncement(
  schedule: Pick<Schedule, "nextWindow">,
  now: Date,
): MaintenanceAnnouncement | null {
  const window = schedule.nextWindow(now);
  const minutes = window ? (window.start.getTime() - now.getTime()) / MINUTE_MS : Number.POSITIVE_INFINITY;
  if (!window || minutes > SOON_MINUTES) return null;

  return {
    window,
    urgency: minutes > NEAR_MINUTES ? "soon" : "near",
    day: japanDate(window.start) === japanDate(now) ? "today" : "tomorrow",
  };
}

/** The instants at which screens say something else about a window, itself begun included. Midnight in Japan is one too. */
export function announcementChanges({ start }: Pick<MaintenanceWindow, "start">): Date[] {
  return [SOON_MINUTES, NEAR_MINUTES, 0].map((minutes) => new Date(start.getTime() - minutes * MINUTE_MS));
}

/** The first window that the time from `from` up to `to` runs into, or null. */
export function windowWithin(
  schedule: Pick<Schedule, "windowsBetween">,
  from: Date,
  to: Date,
): MaintenanceWindow | null {
  return schedule.windowsBetween(from, to)[0] ?? null;
}

/** Whole seconds until a window is over, rounded up: whoever waits them finds the portal open. */
export function secondsUntilOpen({ end }: Pick<MaintenanceWindow, "end">, now: Date): number {
  return Math.max(0, Math.ceil((end.getTime() - now.getTime()) / 1000));
}
