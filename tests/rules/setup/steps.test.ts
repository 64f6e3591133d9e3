import { describe, expect, it } from "vitest";
import { mayTake, nextStep, setupSteps } from "@/lib/setup/steps";

const at = new Date("2026-11-22T12:00:00+09:00");
const fresh = { identifiedAt: null, consentedAt: null, loginId: null, passwordHash: null, mailAddress: null };
const stages = [
  fresh,
  { ...fresh, identifiedAt: at },
  { ...fresh, identifiedAt: at, consentedAt: at },
  { ...fresh, identifiedAt: at, consentedAt: at, loginId: "sakura2026" },
  { ...fresh, identifiedAt: at, consentedAt: at, loginId: "sakura2026", passwordHash: "h" },
  {
    ...fresh,
    identifiedAt: at,
    consentedAt: at,
    loginId: "sakura2026",
    passwordHash: "h",
    mailAddress: "sakura@example.jp",
  },
];

describe("setting an account up", () => {
  it("goes from step to step, and 確認 stays the last one", () => {
    expect(stages.map(nextStep)).toEqual([...setupSteps]);
  });

  it("skips no step", () => {
    for (const [place, facts] of stages.entries())
      for (const step of setupSteps.slice(place + 1))
        expect(mayTake(step, facts), `${step} at ${setupSteps[place]}`).toBe(false);
  });

  it("lets every step be taken again, but for proving who one is", () => {
    for (const [place, facts] of stages.entries())
      for (const step of setupSteps.slice(1, place + 1)) expect(mayTake(step, facts), step).toBe(true);
    expect(stages.map((facts) => mayTake("identity", facts))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("asks for a password again where it is gone, and stops everything behind it", () => {
    const again = { ...(stages[5] ?? fresh), passwordHash: null };

    expect(nextStep(again)).toBe("password");
    expect(mayTake("address", again)).toBe(false);
    expect(mayTake("confirm", again)).toBe(false);
  });
});
