import { describe, expect, it } from "vitest";
import { isVisitOver, mayResetPassword, visitEnd } from "@/lib/reminder/visit";

const at = (time: string) => new Date(`2026-11-22T${time}+09:00`);
const visit = { expiresAt: visitEnd(at("20:00:00.000")), passwordResetAt: null };

describe("a visit", () => {
  it("lasts ten minutes", () => {
    expect(visit.expiresAt).toEqual(at("20:10:00.000"));
  });

  it.each([
    ["20:00:00.000", false],
    ["20:09:59.999", false],
    ["20:10:00.000", true],
  ])("at %s is over: %s", (time, isOver) => {
    expect(isVisitOver(visit, at(time))).toBe(isOver);
  });

  it("may reset the password once, while it lasts", () => {
    expect(mayResetPassword(visit, at("20:09:59.999"))).toBe(true);
    expect(mayResetPassword(visit, at("20:10:00.000"))).toBe(false);
    expect(mayResetPassword({ ...visit, passwordResetAt: at("20:01:00.000") }, at("20:02:00.000"))).toBe(
      false,
    );
  });
});
