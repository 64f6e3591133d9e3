import { describe, expect, it } from "vitest";
import { gateAnswer, isForm } from "@/lib/maintenance/gate/gate-answer";
import { isAlwaysOpen } from "@/lib/maintenance/gate/open-paths";

const MULTIPART = "multipart/form-data; boundary=x";
const request = (given: Partial<Parameters<typeof gateAnswer>[0]>) =>
  gateAnswer({
    method: "GET",
    nextAction: undefined,
    contentType: undefined,
    fetchDest: undefined,
    ...given,
  });

describe("while the portal is closed", () => {
  it.each([
    ["a page", {}, "page"],
    ["a page in a browser", { fetchDest: "document" }, "page"],
    ["a page fetched by a script", { fetchDest: "empty" }, "line"],
    ["a page asked for with an action's header", { nextAction: "abc" }, "page"],
    ["an action called by script", { method: "POST", nextAction: "abc", fetchDest: "empty" }, "form"],
    ["a form posted without script", { method: "POST", contentType: MULTIPART }, "form"],
    [
      "a form in another wrapping",
      { method: "POST", contentType: "application/x-www-form-urlencoded" },
      "page",
    ],
    ["another method", { method: "DELETE", nextAction: "abc" }, "page"],
  ])("%s gets: %s", async (_title, given, answer) => {
    expect(request(given)).toBe(answer);
  });

  it.each([
    [
      "a body that names an action of ours",
      undefined,
      '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"',
      true,
    ],
    ["a foreign body", undefined, '--x\r\nContent-Disposition: form-data; name="number"', false],
    ["a script's call", "40abc", "[]", true],
  ])("%s counts as a form of ours or not", (_title, nextAction, body, expected) => {
    expect(isForm({ nextAction }, Buffer.from(body))).toBe(expected);
  });
});

describe("a closing keeps people out of", () => {
  const isOpen = (url: string, isDemo = false) => isAlwaysOpen(url, { isDemo });

  it.each([
    "/",
    "/login",
    "/forgot-id/abc.def",
    "/maintenance",
    "/api/anything",
    "/api/health/live/more",
    "/iconography",
    "/demo/mailbox",
    "/help/other",
    "/help/forgot-id/../../login",
    "/help/forgot-id%2f..%2f..%2flogin",
    "/accessibility/../account",
    "/_next/static/../../account",
    "/_next/static/%2e%2e/account",
    "/_next/data/x/account.json",
    "//accessibility",
    "/%61ccessibility",
    "\\accessibility",
    "http://other/accessibility",
    "*",
  ])("%s", (url) => {
    expect(isOpen(url)).toBe(false);
  });

  it.each([
    "/_next/static/chunks/a.js",
    "/api/health/live",
    "/api/health/ready",
    "/api/metrics",
    "/api/webhooks/resend",
    "/maintenance/bypass/abc",
    "/icon.svg",
    "/apple-icon.png",
    "/favicon.ico",
    "/robots.txt",
    "/help/forgot-id",
    "/help/forgot-id?from=login",
    "/accessibility",
  ])("but not of %s", (url) => {
    expect(isOpen(url)).toBe(true);
  });

  it("the demo's mailbox stays open in the demo alone", () => {
    expect(isOpen("/demo/mailbox", true)).toBe(true);
    expect(isOpen("/demonstration", true)).toBe(false);
  });
});
