import { expect, it } from "vitest";
import { noRules } from "@/lib/maintenance/schedule/rules";
import { createSchedule } from "@/lib/maintenance/schedule/schedule";
import { keptUntil } from "@/lib/server/kept-pages/kept-until";

const start = new Date("2026-11-26T12:00:00Z");
const end = new Date("2026-11-26T15:00:00Z");
const later = {
  start: new Date("2026-12-01T02:00:00Z"),
  end: new Date("2026-12-01T03:00:00Z"),
  reason: null,
};
const schedule = createSchedule({ ...noRules, windows: [{ start, end, reason: null }, later] });

const keptFor = (now: string) => keptUntil(schedule, new Date(now)).getTime() - Date.parse(now);

it.each([
  ["at any time, for two seconds", "2026-11-26T03:00:00.000Z", 2000],
  ["before the last day, until it begins", "2026-11-25T11:59:59.100Z", 900],
  ["before the last hour, until it begins", "2026-11-26T10:59:58.500Z", 1500],
  ["as the last hour begins, for two seconds", "2026-11-26T11:00:00.000Z", 2000],
  ["before a closing, until it begins", "2026-11-26T11:59:59.999Z", 1],
  ["before a closing ends, until it ends", "2026-12-01T02:59:59.400Z", 600],
  ["before midnight in Japan, until midnight", "2026-11-25T14:59:59.250Z", 750],
  ["at midnight in Japan, for two seconds", "2026-11-25T15:00:00.000Z", 2000],
])("a document is kept %s", (_when, now, milliseconds) => {
  expect(keptFor(now)).toBe(milliseconds);
});
