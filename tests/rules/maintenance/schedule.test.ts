import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rules } from "@/lib/maintenance/schedule/rules";
import { japan, monthlyRule, scheduleOf, span, spans } from "@/tests/support/closing-rules";

const HOUR = 60;
const single = (start: string, end: string, reason: Rules["windows"][number]["reason"] = null) => ({
  start: japan(start),
  end: japan(end),
  reason,
});

describe("a window begins and ends to the millisecond", () => {
  const schedule = scheduleOf({ monthly: [monthlyRule()] });

  it.each([
    ["2026-11-25 20:59:59.999", false],
    ["2026-11-25 21:00:00.000", true],
    ["2026-11-25 23:59:59.999", true],
    ["2026-11-26 00:00:00.000", false],
    ["2029-02-22 21:00:00.000", true],
    ["2029-02-25 21:00:00.000", false],
  ])("at %s it is closed: %s", (now, closed) => {
    expect(schedule.windowAt(japan(now)) !== null).toBe(closed);
  });

  it("answers the same whatever it was asked before", () => {
    const closed = (now: string) => schedule.windowAt(japan(now)) !== null;

    expect(closed("2026-11-25 22:00:00")).toBe(true);
    expect(closed("2026-11-25 20:00:00")).toBe(false);
    expect(closed("2026-11-25 22:00:00")).toBe(true);
    expect(closed("2026-12-25 22:00:00")).toBe(true);
  });
});

describe("the next window", () => {
  const schedule = scheduleOf({ monthly: [monthlyRule()] });
  const next = (now: string) => schedule.nextWindow(japan(now))?.start;

  it("is the one ahead", () => {
    expect(next("2026-11-25 20:59:59.999")).toEqual(japan("2026-11-25 21:00"));
  });

  it("is the one after, from the moment a window begins", () => {
    expect(next("2026-11-25 21:00")).toEqual(japan("2026-12-25 21:00"));
  });

  it("is found years ahead", () => {
    const far = scheduleOf({ windows: [single("2033-05-01 01:00", "2033-05-01 02:00")] });

    expect(far.nextWindow(japan("2026-11-22 00:00"))?.start).toEqual(japan("2033-05-01 01:00"));
  });

  it("is none where nothing is planned", () => {
    expect(scheduleOf({}).nextWindow(japan("2026-11-22 00:00"))).toBeNull();
    expect(scheduleOf({}).windowAt(japan("2026-11-22 00:00"))).toBeNull();
  });
});

describe("a monthly rule", () => {
  it.each([
    ["moves later", { onHoliday: "later" as const }, "2029-02", ["2029-02-26 21:00 – 2029-02-27 00:00"]],
    ["stays", { onHoliday: "same" as const }, "2029-02", ["2029-02-25 21:00 – 2029-02-26 00:00"]],
    ["is left out", { onHoliday: "skip" as const }, "2029-02", []],
    [
      "falls on the last day",
      { day: "last" as const, onHoliday: "same" as const },
      "2028-02",
      ["2028-02-29 21:00 – 2028-03-01 00:00"],
    ],
    [
      "falls on the last day of a month without a 31st",
      { day: 31 },
      "2026-09",
      ["2026-09-30 21:00 – 2026-10-01 00:00"],
    ],
    [
      "goes on past midnight",
      { start: 22 * HOUR, end: 29 * HOUR },
      "2026-11",
      ["2026-11-25 22:00 – 2026-11-26 05:00"],
    ],
  ])("%s", (_title, given, month, expected) => {
    expect(spans({ monthly: [monthlyRule(given)] }, month, month)).toEqual(expected);
  });

  it("moves earlier over the new year", () => {
    expect(spans({ monthly: [monthlyRule({ day: 1 })] }, "2026-12", "2027-01")).toEqual([
      "2026-12-01 21:00 – 2026-12-02 00:00",
      "2026-12-31 21:00 – 2027-01-01 00:00",
    ]);
  });

  it("is closed on the day it was moved to, though that lies in another month", () => {
    const first = scheduleOf({ monthly: [monthlyRule({ day: 1 })] });
    const late = scheduleOf({ monthly: [monthlyRule({ day: "last", end: 29 * HOUR, onHoliday: "same" })] });

    expect(first.windowAt(japan("2026-12-31 22:00"))).toMatchObject({
      nominalDate: "2027-01-01",
      movedEarlier: true,
    });
    expect(late.windowAt(japan("2027-01-01 04:59"))?.nominalDate).toBe("2026-12-31");
  });

  it("that moves later is not said to be moved earlier", () => {
    const schedule = scheduleOf({ monthly: [monthlyRule({ onHoliday: "later" })] });

    expect(schedule.windowAt(japan("2029-02-26 22:00"))).toMatchObject({
      nominalDate: "2029-02-25",
      movedEarlier: false,
    });
  });

  it("is left out in a skipped month, even when its window lies in the month before", () => {
    const rules = { monthly: [monthlyRule({ day: 1 })], skipMonths: ["2027-01"] };

    expect(spans(rules, "2026-12", "2027-01")).toEqual(["2026-12-01 21:00 – 2026-12-02 00:00"]);
  });

  it("stands in for a day that was overridden, with other times if given", () => {
    const override = { instead: "2027-03-25", date: "2027-03-18", start: 20 * HOUR, end: null, reason: null };
    const rules = { monthly: [monthlyRule()], overrides: [override] };

    expect(spans(rules, "2027-03", "2027-03")).toEqual(["2027-03-18 20:00 – 2027-03-19 00:00"]);
  });

  it("may be overridden into a month far away", () => {
    const override = { instead: "2027-03-25", date: "2027-09-01", start: null, end: null, reason: null };
    const rules = { monthly: [monthlyRule()], overrides: [override] };

    expect(spans(rules, "2027-03", "2027-03")).toEqual([]);
    expect(spans(rules, "2027-09", "2027-09")[0]).toBe("2027-09-01 21:00 – 2027-09-02 00:00");
  });
});

describe("days off of one's own", () => {
  it("move a closing, of one year or of every year", () => {
    const once = { monthly: [monthlyRule()], holidays: [{ date: "2026-11-25", name: "x" }] };
    const always = { monthly: [monthlyRule()], holidays: [{ date: "11-25", name: "x" }] };

    expect(spans(once, "2026-11", "2026-11")[0]).toMatch(/^2026-11-24/);
    expect(spans(once, "2027-11", "2027-11")[0]).toMatch(/^2027-11-25/);
    expect(spans(always, "2027-11", "2027-11")[0]).toMatch(/^2027-11-24/);
  });

  it("are none where the settings say so, on holidays and weekends alike", () => {
    const holiday = { monthly: [monthlyRule()], notHolidays: ["2029-02-23"] };
    const sunday = { monthly: [monthlyRule()], notHolidays: ["2029-02-25"] };

    expect(spans(holiday, "2029-02", "2029-02")[0]).toMatch(/^2029-02-23/);
    expect(spans(sunday, "2029-02", "2029-02")[0]).toMatch(/^2029-02-25/);
  });

  it("leave a closing where it is when they never end", () => {
    const holidays = Array.from({ length: 12 * 31 }, (_, index) => ({
      date: `${String(Math.floor(index / 31) + 1).padStart(2, "0")}-${String((index % 31) + 1).padStart(2, "0")}`,
      name: "x",
    }));

    expect(spans({ monthly: [monthlyRule()], holidays }, "2026-11", "2026-11")[0]).toMatch(/^2026-11-25/);
  });
});

describe("opening hours", () => {
  const nightly = (start: number, end: number) => ({
    openingHours: { start: start * HOUR, end: end * HOUR, reason: null },
  });
  const closedAt = (rules: Partial<Rules>, now: string) => scheduleOf(rules).windowAt(japan(now));

  it.each([
    ["6:00 to 24:00", nightly(6, 24), "2026-11-22 00:00 – 2026-11-22 06:00"],
    ["8:00 to 20:00", nightly(8, 20), "2026-11-21 20:00 – 2026-11-22 08:00"],
    ["6:00 to 26:00", nightly(6, 26), "2026-11-22 02:00 – 2026-11-22 06:00"],
  ])("of %s close every night", (_title, rules, expected) => {
    const window = closedAt(rules, "2026-11-22 03:00");

    expect(window && span(window)).toBe(expected);
    expect(closedAt(rules, "2026-11-22 12:00")).toBeNull();
  });

  it("of the whole day never close", () => {
    expect(spans(nightly(0, 24), "2026-11", "2026-11")).toEqual([]);
  });

  it("join a monthly closing that ends as they begin", () => {
    const rules = { ...nightly(6, 24), monthly: [monthlyRule()] };
    const window = closedAt(rules, "2026-11-25 21:30");

    expect(window && span(window)).toBe("2026-11-25 21:00 – 2026-11-26 06:00");
  });
});

describe("windows that overlap or touch are one", () => {
  const reason = { ja: "点検", en: "Inspection" };

  it.each([
    ["overlapping", "2026-11-25 20:00", "2026-11-25 22:00", "2026-11-25 20:00 – 2026-11-26 00:00"],
    ["touching before", "2026-11-25 20:00", "2026-11-25 21:00", "2026-11-25 20:00 – 2026-11-26 00:00"],
    ["touching after", "2026-11-26 00:00", "2026-11-26 01:00", "2026-11-25 21:00 – 2026-11-26 01:00"],
    ["inside", "2026-11-25 22:00", "2026-11-25 23:00", "2026-11-25 21:00 – 2026-11-26 00:00"],
    ["around", "2026-11-01 00:00", "2027-01-10 00:00", "2026-11-01 00:00 – 2027-01-10 00:00"],
  ])("%s", (_title, start, end, expected) => {
    const rules = { monthly: [monthlyRule()], windows: [single(start, end, reason)] };
    const window = scheduleOf(rules).windowAt(japan("2026-11-25 22:30"));

    expect(window && span(window)).toBe(expected);
    expect(window?.reason).toEqual(reason);
  });

  it("to their very ends, however little of them is asked for", () => {
    const rules = {
      monthly: [monthlyRule({ onHoliday: "same" })],
      windows: [single("2026-06-25 23:00", "2026-12-25 22:00")],
    };
    const [window] = scheduleOf(rules).windowsBetween(japan("2026-09-01 00:00"), japan("2026-09-01 00:01"));

    expect(window && span(window)).toBe("2026-06-25 21:00 – 2026-12-26 00:00");
  });

  it("keep the story of the one that was moved", () => {
    const rules = { monthly: [monthlyRule()], windows: [single("2029-02-22 20:00", "2029-02-22 21:00")] };
    const window = scheduleOf(rules).windowAt(japan("2029-02-22 20:30"));

    expect(window).toMatchObject({ nominalDate: "2029-02-25", movedEarlier: true });
  });
});

/** Rules whose windows are easy to tell minute by minute. */
const someRules = fc.record({
  days: fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 3 }),
  start: fc.integer({ min: 0, max: 23 * HOUR }),
  length: fc.integer({ min: 1, max: 24 * HOUR }),
  singles: fc.array(fc.tuple(fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: 1, max: 20_000 })), {
    maxLength: 4,
  }),
});

it("is closed exactly when one of the rules says so, and windows never meet", () => {
  const base = japan("2026-10-01 00:00").getTime();
  const at = (minutes: number) => new Date(base + minutes * 60_000);

  fc.assert(
    fc.property(
      someRules,
      fc.integer({ min: 0, max: 100_000 }),
      ({ days, start, length, singles }, minute) => {
        const windows = singles.map(([first, long]) => ({
          start: at(first),
          end: at(first + long),
          reason: null,
        }));
        const monthly = days.map((day) =>
          monthlyRule({ day, start, end: start + length, onHoliday: "same" }),
        );
        const schedule = scheduleOf({ monthly, windows });
        const now = at(minute);
        const isIn = ({ start: from, end }: { start: Date; end: Date }) => from <= now && now < end;
        const fromRules = ["2026-09", "2026-10", "2026-11", "2026-12"].some((month) =>
          days.some((day) => {
            const first = japan(`${month}-${String(day).padStart(2, "0")} 00:00`).getTime() + start * 60_000;
            return isIn({ start: new Date(first), end: new Date(first + length * 60_000) });
          }),
        );

        expect(schedule.windowAt(now) !== null).toBe(fromRules || windows.some(isIn));
        const all = schedule.windowsBetween(at(0), at(120_000));
        const gaps = all
          .slice(1)
          .map((window, place) => window.start.getTime() - (all[place]?.end.getTime() ?? 0));
        expect(gaps.filter((gap) => gap <= 0)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
