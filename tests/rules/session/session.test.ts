import { describe, expect, test } from "vitest";
import { isTouchDue, sessionEnd, sessionState } from "@/lib/session/session";

const begunAt = new Date("2026-11-22T09:00:00+09:00");
const moment = (time: string) => new Date(`2026-11-22T${time}+09:00`);
const session = { lastSeenAt: begunAt, expiresAt: sessionEnd(begunAt), endedAt: null };

describe("a session", () => {
  test.each([
    ["09:00:00.000", "live"],
    ["09:29:59.999", "live"],
    ["09:30:00.000", "idle"],
    ["20:59:59.999", "idle"],
    ["21:00:00.000", "expired"],
  ])("that was not used is at %s %s", (time, state) => {
    expect(sessionState(session, moment(time))).toBe(state);
  });

  test.each([
    ["20:59:59.999", "live"],
    ["21:00:00.000", "expired"],
  ])("that is used all day is at %s %s", (time, state) => {
    expect(sessionState({ ...session, lastSeenAt: moment("20:59:00.000") }, moment(time))).toBe(state);
  });

  test("that somebody ended stays ended", () => {
    const ended = { ...session, endedAt: moment("09:10:00.000") };

    expect(sessionState(ended, moment("09:11:00.000"))).toBe("ended");
    expect(sessionState(ended, moment("22:00:00.000"))).toBe("ended");
  });

  test.each([
    ["09:00:59.999", false],
    ["09:01:00.000", true],
  ])("last seen at nine is at %s to be written down again: %s", (time, due) => {
    expect(isTouchDue(begunAt, moment(time))).toBe(due);
  });
});
