import { describe, expect, it } from "vitest";
import { outcomeOfError, retryAfterSeconds } from "@/lib/mail/delivery/service-errors";

const NOW = new Date("2026-11-22T20:00:00+09:00");
const outcome = (name: string, statusCode: number | null, retryAfter?: string) =>
  outcomeOfError({ name, statusCode }, retryAfter, NOW);

describe("an error of the mail service", () => {
  it.each([
    ["rate_limit_exceeded", 429, true],
    ["something_new", 429, true],
    ["concurrent_idempotent_requests", 409, false],
    ["application_error", 500, false],
    ["application_error", null, false],
    ["internal_server_error", 500, false],
    ["something_new", 502, false],
    ["something_new", 408, false],
    ["something_new", null, false],
  ])("%s (%s) means later", (name, statusCode, isRateLimit) => {
    expect(outcome(name, statusCode)).toEqual({ kind: "later", problem: name, seconds: null, isRateLimit });
  });

  it.each([
    ["missing_api_key", 401],
    ["invalid_api_key", 403],
    ["restricted_api_key", 401],
    ["security_error", 451],
    ["validation_error", 401],
    ["validation_error", 403],
  ])("%s (%s) lets all sending rest, and is looked into soon", (name, statusCode) => {
    expect(outcome(name, statusCode)).toEqual({ kind: "resting", problem: name, seconds: 30 });
  });

  it.each(["daily_quota_exceeded", "monthly_quota_exceeded"])(
    "%s lets all sending rest for longer",
    (name) => {
      expect(outcome(name, 429)).toEqual({ kind: "resting", problem: name, seconds: 900 });
    },
  );

  it.each([
    ["validation_error", 422],
    ["validation_error", 400],
    ["invalid_from_address", 422],
    ["not_found", 404],
    ["method_not_allowed", 405],
    ["something_new", 418],
  ])("%s (%s) gives this mail up", (name, statusCode) => {
    expect(outcome(name, statusCode)).toEqual({ kind: "refused", problem: name });
  });

  it("the same key with another body was accepted before", () => {
    expect(outcome("invalid_idempotent_request", 409)).toEqual({ kind: "accepted", providerId: null });
  });

  it("a wish for time is kept with the outcome", () => {
    expect(outcome("rate_limit_exceeded", 429, "7")).toMatchObject({ seconds: 7 });
  });
});

describe("retry-after", () => {
  it.each([
    ["1", 1],
    [" 12 ", 12],
    ["0.5", 0.5],
    ["Sun, 22 Nov 2026 11:00:30 GMT", 30],
    ["100000", 3600],
    ["0", null],
    ["-5", null],
    ["soon", null],
    ["Sun, 22 Nov 2026 10:59:30 GMT", null],
    ["", null],
    [undefined, null],
  ])("%j is %s seconds", (value, seconds) => {
    expect(retryAfterSeconds(value, NOW)).toBe(seconds);
  });
});
