import { describe, expect, it } from "vitest";
import {
  type ChangeTimes,
  changeState,
  remindersDue,
  remindersOf,
  waitEnd,
} from "@/lib/account/address/waiting-time";

const PROVEN = new Date("2026-11-22T10:00:00+09:00");
const later = (time: string) => {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return new Date(PROVEN.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000);
};
const waiting: ChangeTimes = {
  provenAt: PROVEN,
  dueAt: waitEnd(PROVEN),
  effectiveAt: null,
  stoppedAt: null,
  replacedAt: null,
};

describe("a proven address", () => {
  it.each([
    ["0:00:00", "waiting"],
    ["71:59:59", "waiting"],
    ["72:00:00", "due"],
    ["999:00:00", "due"],
  ])("after %s is %s", (time, state) => {
    expect(changeState(waiting, later(time))).toBe(state);
  });

  it.each([
    ["0:00:00", 0],
    ["23:59:59", 0],
    ["24:00:00", 1],
    ["47:59:59", 1],
    ["48:00:00", 2],
    ["71:59:59", 2],
  ])("after %s has earned %i reminders", (time, reminders) => {
    expect(remindersOf(PROVEN, later(time))).toBe(reminders);
  });

  it("is asked for in the database by the same hours", () => {
    expect(remindersDue(later("48:00:00"))).toEqual([
      { reminders: 1, provenBefore: later("24:00:00") },
      { reminders: 2, provenBefore: PROVEN },
    ]);
  });
});

describe("a change", () => {
  it.each(["effectiveAt", "stoppedAt", "replacedAt"] as const)("that ended stays so: %s", (column) => {
    const state = column.replace("At", "");
    expect(changeState({ ...waiting, [column]: PROVEN }, later("999:00:00"))).toBe(state);
  });

  it("that nobody proved is unproven, however old", () => {
    expect(changeState({ ...waiting, provenAt: null, dueAt: null }, later("999:00:00"))).toBe("unproven");
  });
});
