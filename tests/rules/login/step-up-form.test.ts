import { describe, expect, it } from "vitest";
import { stepUpNeed } from "@/lib/login/step-up-form";
import { provenSession } from "@/lib/session/proof";

const GIVEN_AT = new Date("2026-11-22T09:00:00+09:00");
const past = (minutes: number, seconds: number) =>
  new Date(GIVEN_AT.getTime() + (minutes * 60 + seconds) * 1000);

type Session = Parameters<typeof stepUpNeed>[1]["session"];
const session = { loginId: "0010000005750", rights: "full", provedAt: GIVEN_AT } as Session;

describe("a password that was given", () => {
  it.each([
    [0, 0, true],
    [4, 59, true],
    [5, 0, true],
    [5, 1, false],
    [60, 0, false],
  ])("%i:%i ago opens what stands behind a step up: %s", (minutes, seconds, isProven) => {
    expect(provenSession(session, past(minutes, seconds)) !== null).toBe(isProven);
  });

  it("opens nothing for who may not do everything yet, or never gave it", () => {
    expect(provenSession({ ...session, rights: "choosePassword" }, GIVEN_AT)).toBeNull();
    expect(provenSession({ ...session, provedAt: null }, GIVEN_AT)).toBeNull();
  });
});

describe("a form behind the door", () => {
  const need = (typed: Record<string, string>, now: Date, isAlwaysAsked = false) =>
    stepUpNeed(typed, { session, isAlwaysAsked }, now);

  it("asks for the password only where it was given too long ago", () => {
    expect(need({}, past(4, 59))).toMatchObject({ kind: "none" });
    expect(need({}, past(5, 1))).toEqual({ kind: "ask", complaint: { key: "stepUpStale" } });
  });

  it("says that it is missing where the field was there and left empty", () => {
    const empty = { currentPassword: "", currentPasswordAsked: "on" };

    expect(need(empty, past(5, 1))).toEqual({ kind: "ask", complaint: { key: "stepUpMissing" } });
  });

  it("compares whatever was given, even when nothing had to be", () => {
    expect(need({ currentPassword: "x" }, past(0, 1))).toEqual({ kind: "compare", password: "x" });
  });

  it("asks in any case where the password itself is at stake", () => {
    expect(need({}, past(0, 1), true)).toMatchObject({ kind: "ask" });
  });
});
