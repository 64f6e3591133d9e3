import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server.js";
import { describe, expect, it } from "vitest";
import { gateAnswer } from "@/lib/maintenance/gate/gate";
import { config } from "@/proxy";

const MULTIPART = "multipart/form-data; boundary=x";
const request = (given: Partial<Parameters<typeof gateAnswer>[0]>) =>
  gateAnswer({
    method: "GET",
    nextAction: null,
    contentType: null,
    fetchDest: null,
    fieldNames: async () => [],
    ...given,
  });

describe("while the portal is closed", () => {
  it.each([
    ["a page", {}, "closed"],
    ["a page in a browser", { fetchDest: "document" }, "closed"],
    ["a page fetched by a script", { fetchDest: "empty" }, "bare"],
    ["a page asked for with an action's header", { nextAction: "abc" }, "closed"],
    ["an action called by script", { method: "POST", nextAction: "abc", fetchDest: "empty" }, "action"],
    [
      "a form of ours posted without script",
      { method: "POST", contentType: MULTIPART, fieldNames: async () => ["$ACTION_REF_1", "number"] },
      "form",
    ],
    [
      "a foreign form",
      { method: "POST", contentType: MULTIPART, fieldNames: async () => ["number"] },
      "closed",
    ],
    [
      "a form in another wrapping",
      { method: "POST", contentType: "application/x-www-form-urlencoded" },
      "closed",
    ],
    ["another method", { method: "DELETE", nextAction: "abc" }, "closed"],
  ])("%s gets: %s", async (_title, given, answer) => {
    expect(await request(given)).toBe(answer);
  });
});

describe("the gate stands in front of", () => {
  const stands = (url: string) => unstable_doesMiddlewareMatch({ config, nextConfig: {}, url });

  it.each([
    "/",
    "/login",
    "/forgot-id/abc.def",
    "/maintenance",
    "/api/anything",
    "/iconography",
    "/apiary",
    "/demo/mailbox",
  ])("%s", (url) => {
    expect(stands(url)).toBe(true);
  });

  it.each([
    "/_next/static/chunks/a.js",
    "/_next/image",
    "/api/health/live",
    "/api/health/ready",
    "/api/webhooks/resend",
    "/maintenance/bypass/abc",
    "/icon.svg",
    "/favicon.ico",
    "/robots.txt",
  ])("but not %s", (url) => {
    expect(stands(url)).toBe(false);
  });
});
