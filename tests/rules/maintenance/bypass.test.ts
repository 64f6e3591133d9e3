import { describe, expect, it } from "vitest";
import { isBypassSecret, isPass, makePass, windowToBypass } from "@/lib/maintenance/gate/bypass";
import { secretsFrom } from "@/lib/platform/secrets";
import { japan, monthlyRule, scheduleOf } from "@/tests/support/closing-rules";

const [OLD, NEW] = [
  "an old secret of the product, 32 bytes and more",
  "a new secret of the product, 32 bytes and more",
];
const keys = { secrets: secretsFrom([OLD]), bypassSecret: "the way in for staff" };
const now = japan("2026-11-25 22:00");
const end = japan("2026-11-26 00:00");

describe("the secret", () => {
  it("opens, and nothing else does", () => {
    expect(isBypassSecret("the way in for staff", keys)).toBe(true);
    expect(isBypassSecret("the way in for staf", keys)).toBe(false);
    expect(isBypassSecret("", keys)).toBe(false);
  });

  it("is off while none is set", () => {
    const off = { ...keys, bypassSecret: undefined };

    expect(isBypassSecret("", off)).toBe(false);
    expect(isBypassSecret("undefined", off)).toBe(false);
    expect(isPass(makePass(end, off), off, now)).toBe(false);
  });
});

describe("a pass", () => {
  const pass = makePass(end, keys);

  it("is good until the window ends, and not a millisecond longer", () => {
    expect(isPass(pass, keys, new Date(end.getTime() - 1))).toBe(true);
    expect(isPass(pass, keys, end)).toBe(false);
  });

  it.each([
    ["nothing", undefined],
    ["an empty cookie", ""],
    ["another end", pass.replace(/^\d+/, String(end.getTime() + 1))],
    ["another signature", pass.replace(/.$/, (last) => (last === "A" ? "B" : "A"))],
    ["no signature", pass.split(".")[0]],
    ["an end that is no number", `x.${pass.split(".")[1]}`],
  ])("is not %s", (_title, forged) => {
    expect(isPass(forged, keys, now)).toBe(false);
  });

  it("outlives a rotation of keys, but not another secret for staff", () => {
    expect(isPass(pass, { ...keys, secrets: secretsFrom([NEW, OLD]) }, now)).toBe(true);
    expect(isPass(pass, { ...keys, bypassSecret: "another way in" }, now)).toBe(false);
  });
});

describe("a pass asked for", () => {
  const schedule = scheduleOf({ monthly: [monthlyRule()] });
  const windowAt = (at: string) => windowToBypass(schedule, japan(at))?.end ?? null;

  it("in a window is for that window", () => {
    expect(windowAt("2026-11-25 21:00")).toEqual(end);
  });

  it("the day before is for the window to come", () => {
    expect(windowAt("2026-11-24 21:00")).toEqual(end);
  });

  it("earlier is for none", () => {
    expect(windowAt("2026-11-24 20:59:59")).toBeNull();
  });
});
