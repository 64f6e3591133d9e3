import { unstable_doesMiddlewareMatch as doesProxyRun } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it } from "vitest";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import { noRules } from "@/lib/maintenance/schedule/rules";
import { createSchedule } from "@/lib/maintenance/schedule/schedule";
import { dropPerProcess, perProcess } from "@/lib/platform/per-process";
import { GATE_HEADER } from "@/lib/server/stamp";
import { config, proxy } from "@/proxy";

const ORIGIN = "https://kosmoweb.jp";
const HOUR_MS = 3_600_000;

/** Closed from an hour ago until `hours` ahead. */
function closeFor(hours: number) {
  const now = Date.now();
  const window = { start: new Date(now - HOUR_MS), end: new Date(now + hours * HOUR_MS), reason: null };
  const schedule = createSchedule({ ...noRules, windows: [window] });
  dropPerProcess("maintenance");
  perProcess("maintenance", () => ({ ...schedule, rules: () => noRules, problems: () => [] }));
}

const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(`${ORIGIN}${path}`, init));

describe("the gate in the framework", () => {
  beforeEach(() => closeFor(1));

  it("runs wherever our own server does not stand before it, and nowhere else", () => {
    const url = `${ORIGIN}/forgot-id`;

    expect(doesProxyRun({ config, url })).toBe(true);
    expect(doesProxyRun({ config, url, headers: { [GATE_HEADER]: "asked" } })).toBe(false);
  });

  it.each(["/login", "/forgot-id", "/account", "/no-such-page", "/api/whatever"])(
    "answers %s with the closed page while the portal is closed",
    (path) => {
      const answer = ask(path);

      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(answer.headers.get("x-middleware-rewrite")).toBe(`${ORIGIN}/maintenance`);
    },
  );

  it("gives a script's own fetch no page", () => {
    const answer = ask("/login", { headers: { "sec-fetch-dest": "empty" } });

    expect(answer.status).toBe(503);
    expect(answer.headers.get("x-middleware-rewrite")).toBeNull();
  });

  it("hands a posted form on to its action, under the status of a closed portal", () => {
    const answer = ask("/login", { method: "POST", headers: { "next-action": "x" } });

    expect(answer.status).toBe(503);
    expect(answer.headers.get("x-middleware-rewrite")).toBe(`${ORIGIN}/login`);
  });

  it.each(["/api/health/ready", "/help/forgot-id", "/accessibility"])("lets %s through", (path) => {
    expect(ask(path).headers.get("x-middleware-next")).toBe("1");
  });

  it.each(["/log-out", "/api/webhooks/resend"])("lets what is posted to %s through", (path) => {
    expect(ask(path, { method: "POST" }).headers.get("x-middleware-next")).toBe("1");
    expect(ask(`${path}/more`, { method: "POST" }).status).toBe(503);
  });

  it("lets everything through while the portal is open", () => {
    closeFor(-0.5);

    expect(getMaintenance().windowAt(new Date())).toBeNull();
    expect(ask("/login").headers.get("x-middleware-next")).toBe("1");
  });
});
