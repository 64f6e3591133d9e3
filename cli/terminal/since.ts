import { InvalidArgumentError } from "commander";
import { instantOf, isDay } from "@/lib/calendar/japan-day";
import { systemClock } from "@/lib/platform/clock";
import type { Words } from "./words";

const HOUR_MS = 3_600_000;
const JAPAN_OFFSET_MS = 9 * HOUR_MS;
const MOST_HOURS = 24 * 3650;
const DAY_AND_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?)?$/;

/** `2026-11-20`, `2026-11-20T21:30`, `2026-11-20T21:30:59` as Japan time; `7d`, `72h` before now. */
export function readSince(t: Words) {
  return (text: string): Date => {
    const since = sinceOf(text, systemClock.now());
    if (since) return since;
    throw new InvalidArgumentError(t("cli.since.bad"));
  };
}

export function daysAgo(days: number): Date {
  return new Date(systemClock.now().getTime() - days * 24 * HOUR_MS);
}

export function sinceOf(text: string, now: Date): Date | null {
  const [, count, unit] = /^(\d{1,5})([dh])$/.exec(text) ?? [];
  if (count && unit) {
    const hours = Number(count) * (unit === "d" ? 24 : 1);
    return hours >= 1 && hours <= MOST_HOURS ? new Date(now.getTime() - hours * HOUR_MS) : null;
  }
  const [, day, hour = "0", minute = "0", second = "0"] = DAY_AND_TIME.exec(text) ?? [];
  if (!day || !isDay(day)) return null;

  return new Date(instantOf(day, Number(hour) * 60 + Number(minute)).getTime() + Number(second) * 1000);
}

/** The end of a moment's second, as `--until` takes it: nothing before it is left out. */
export function untilText(moment: Date): string {
  const end = new Date((Math.floor(moment.getTime() / 1000) + 1) * 1000 + JAPAN_OFFSET_MS);

  return end.toISOString().slice(0, 19);
}
