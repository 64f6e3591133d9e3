import { afterEach, describe, expect, it, vi } from "vitest";
import { japanDate } from "@/lib/calendar/japan-day";
import { japan, monthlyRule, scheduleOf, span } from "@/tests/support/closing-rules";
import { closingDayByLaw } from "@/tests/support/japanese-holidays";

const rules = { monthly: [monthlyRule()] };
const from = japan("2020-01-01 00:00");
const to = japan("2051-01-01 00:00");

const byLaw = Array.from({ length: 31 * 12 }, (_, index) =>
  closingDayByLaw(2020 + Math.floor(index / 12), (index % 12) + 1),
);

const zones: [string, number][] = [
  ["UTC", 0],
  ["America/New_York", 300],
  ["Pacific/Kiritimati", -840],
  ["Asia/Tokyo", -540],
];

describe.each(zones)("on a server in %s", (zone, offset) => {
  afterEach(() => vi.unstubAllEnvs());

  it("every closing day of 2020 to 2050 is the one that the law gives", () => {
    vi.stubEnv("TZ", zone);
    expect(new Date("2026-01-01T00:00Z").getTimezoneOffset()).toBe(offset);

    const windows = scheduleOf(rules).windowsBetween(from, to);

    expect(windows.map(({ start }) => japanDate(start))).toEqual(byLaw);
    expect(windows.map(({ nominalDate }) => nominalDate.slice(8))).toEqual(byLaw.map(() => "25"));
    expect(windows.map(({ movedEarlier }) => movedEarlier)).toEqual(byLaw.map((day) => !day.endsWith("25")));
    expect(windows.every((window) => / 21:00 – .* 00:00$/.test(span(window)))).toBe(true);
  });
});

it.each([
  ["2024-02", 22],
  ["2026-01", 23],
  ["2026-04", 24],
  ["2026-07", 24],
  ["2026-10", 23],
  ["2026-11", 25],
  ["2026-12", 25],
  ["2027-01", 25],
  ["2027-02", 25],
  ["2027-04", 23],
  ["2027-09", 24],
  ["2027-12", 24],
  ["2029-02", 22],
])("in %s the portal closes on the %d", (month, day) => {
  const [window] = scheduleOf(rules).windowsBetween(japan(`${month}-10 00:00`), japan(`${month}-28 00:00`));

  expect(window && span(window).slice(0, 16)).toBe(`${month}-${day} 21:00`);
});

it("tells every day it passed over, and why", () => {
  const window = scheduleOf(rules).nextWindow(japan("2029-02-01 00:00"));

  expect(window?.because.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
    "2029-02-25 sunday",
    "2029-02-24 saturday",
    "2029-02-23 holiday",
  ]);
});
