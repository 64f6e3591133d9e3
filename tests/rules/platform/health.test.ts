import { afterEach, describe, expect, it, vi } from "vitest";
import { addHealthCheck, runHealthChecks, worstOf } from "@/lib/platform/health";
import { dropPerProcess } from "@/lib/platform/per-process";

afterEach(() => {
  vi.useRealTimers();
  dropPerProcess("healthChecks");
});

describe("health checks", () => {
  it("are asked together, those added later too", async () => {
    addHealthCheck("mail", () => ({ status: "degraded", cause: "quota" }));

    expect(await runHealthChecks({ database: async () => ({ status: "ok" }) })).toEqual({
      database: { status: "ok" },
      mail: { status: "degraded", cause: "quota" },
    });
  });

  it("that throw have failed, and tell a stranger nothing", async () => {
    const found = await runHealthChecks({
      now: () => {
        throw new Error("password authentication failed for user door");
      },
      later: () => Promise.reject(new Error("at 10.0.0.7")),
    });

    expect(found).toEqual({
      now: { status: "failed", cause: "error" },
      later: { status: "failed", cause: "error" },
    });
  });

  it("that keep silent have failed after two seconds", async () => {
    vi.useFakeTimers();
    const found = runHealthChecks({ database: () => new Promise(() => undefined) });
    await vi.advanceTimersByTimeAsync(2000);

    expect(await found).toEqual({ database: { status: "failed", cause: "no answer" } });
  });
});

it.each([
  [["ok", "ok"], "ok"],
  [["ok", "degraded"], "degraded"],
  [["degraded", "failed", "ok"], "failed"],
  [[], "ok"],
] as const)("of %o the worst is %s", (statuses, worst) => {
  expect(worstOf(statuses.map((status) => ({ status })))).toBe(worst);
});
