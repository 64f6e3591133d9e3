import { describe, expect, it } from "vitest";
import { holidaysFinding, rulesFinding } from "@/lib/maintenance/health";
import { japan, monthlyRule, scheduleOf } from "@/tests/support/closing-rules";

describe("the table of holidays", () => {
  const finding = (now: string, onHoliday: "earlier" | "same" = "earlier") => {
    const rules = { monthly: [monthlyRule({ onHoliday })] };

    return holidaysFinding(scheduleOf(rules), rules, japan(now)).status;
  };

  it("is warned of a year before the first closing beyond it", () => {
    expect(finding("2026-11-22 00:00")).toBe("ok");
    expect(finding("2050-01-01 00:00")).toBe("ok");
    expect(finding("2050-01-25 00:00")).toBe("degraded");
  });

  it("matters to nobody whose closings never move", () => {
    expect(finding("2050-06-01 00:00", "same")).toBe("ok");
  });
});

it("a broken file is told, with the number of its problems", () => {
  expect(rulesFinding([])).toEqual({ status: "ok" });
  expect(rulesFinding([{ key: "yaml", line: 1, path: "" }])).toMatchObject({
    status: "degraded",
    problems: 1,
  });
});
