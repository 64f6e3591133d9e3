import { describe, expect, it } from "vitest";
import { reloadSeconds } from "@/lib/maintenance/gate/closed-headers";
import {
  maintenanceAnnouncement,
  secondsUntilOpen,
  windowWithin,
} from "@/lib/maintenance/schedule/announcement";
import { japan, monthlyRule, scheduleOf } from "@/tests/support/closing-rules";

const schedule = scheduleOf({ monthly: [monthlyRule()] });

describe("the notice before a closing", () => {
  it.each([
    ["2026-11-24 20:59:59.999", null, null],
    ["2026-11-24 21:00:00", "soon", "tomorrow"],
    ["2026-11-24 23:59:59", "soon", "tomorrow"],
    ["2026-11-25 00:00:00", "soon", "today"],
    ["2026-11-25 19:59:59.999", "soon", "today"],
    ["2026-11-25 20:00:00", "near", "today"],
    ["2026-11-25 20:59:59.999", "near", "today"],
    ["2026-11-25 21:00:00", null, null],
  ])("at %s is %s", (now, urgency, day) => {
    const notice = maintenanceAnnouncement(schedule, japan(now));

    expect(notice?.urgency ?? null).toBe(urgency);
    expect(notice?.day ?? null).toBe(day);
  });
});

describe("the hour of a link", () => {
  const within = (from: string, to: string) => windowWithin(schedule, japan(from), japan(to));

  it.each([
    ["2026-11-25 19:59:59", "2026-11-25 20:59:59", false],
    ["2026-11-25 20:00:00", "2026-11-25 21:00:00", false],
    ["2026-11-25 20:00:01", "2026-11-25 21:00:01", true],
    ["2026-11-25 23:59:59", "2026-11-26 00:59:59", true],
    ["2026-11-26 00:00:00", "2026-11-26 01:00:00", false],
  ])("from %s to %s runs into a closing: %s", (from, to, expected) => {
    expect(within(from, to) !== null).toBe(expected);
  });
});

describe("how long to wait", () => {
  const window = { end: japan("2026-11-26 00:00") };

  it.each([
    ["2026-11-25 21:00:00", 10_800],
    ["2026-11-25 21:00:00.001", 10_800],
    ["2026-11-25 23:59:59", 1],
    ["2026-11-25 23:59:59.999", 1],
    ["2026-11-26 00:00:00", 0],
  ])("at %s is %d seconds", (now, seconds) => {
    expect(secondsUntilOpen(window, japan(now))).toBe(seconds);
  });

  it("closed pages come back within the minute after, not all in one second", () => {
    const waits = Array.from({ length: 500 }, () => reloadSeconds(100));

    expect(Math.min(...waits)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...waits)).toBeLessThan(160);
    expect(new Set(waits).size).toBeGreaterThan(40);
  });
});
