import { describe, expect, it } from "vitest";
import { extendedVisitEnd, mayExtendVisit, visitEnd } from "@/lib/forgot-id/visit";

const at = (time: string) => new Date(`2026-11-22T${time}+09:00`);
const begunAt = at("20:00:00.000");

describe("a visit", () => {
  it("lasts ten minutes", () => {
    expect(visitEnd(begunAt)).toEqual(at("20:10:00.000"));
  });

  it.each([
    ["20:00:00.000", "20:10:00.000"],
    ["20:09:59.999", "20:19:59.999"],
    ["20:50:00.000", "21:00:00.000"],
    ["20:50:00.001", "21:00:00.000"],
    ["20:59:59.999", "21:00:00.000"],
  ])("extended at %s ends at %s: ten minutes on, an hour at most", (now, end) => {
    expect(extendedVisitEnd(begunAt, at(now))).toEqual(at(end));
  });

  it("may be extended until its hour is used up", () => {
    expect(mayExtendVisit({ begunAt, expiresAt: at("20:59:59.999") })).toBe(true);
    expect(mayExtendVisit({ begunAt, expiresAt: at("21:00:00.000") })).toBe(false);
  });
});
