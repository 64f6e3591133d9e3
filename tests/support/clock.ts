import type { Clock } from "@/lib/platform/clock";

export type MovableClock = Clock & {
  /** Sets the time to an instant. */
  set(instant: string | Date): void;
  forward(time: { hours?: number; minutes?: number; seconds?: number; milliseconds?: number }): void;
};

/** A clock that stands still until it is told to move. */
export function movableClock(start: string | Date = "2026-11-22T20:00:00+09:00"): MovableClock {
  let moment = new Date(start).getTime();

  return {
    now: () => new Date(moment),
    set: (instant) => {
      moment = new Date(instant).getTime();
    },
    forward: ({ hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }) => {
      moment += ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
    },
  };
}
