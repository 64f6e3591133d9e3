import type { SendOutcome } from "./mailer";

const HOUR = 60 * 60;

/** Mending a key takes a person; it is looked for often, so that mail flows again soon after. */
const KEY_PROBE_SECONDS = 30;
const QUOTA_PROBE_SECONDS = 15 * 60;

const keyErrors = ["missing_api_key", "invalid_api_key", "restricted_api_key", "security_error"];
const quotaErrors = ["daily_quota_exceeded", "monthly_quota_exceeded"];
const passingErrors = [
  "rate_limit_exceeded",
  "concurrent_idempotent_requests",
  "application_error",
  "internal_server_error",
];

export type ServiceError = { name: string; statusCode: number | null };

/** What an error of the mail service means for the mail and for the queue. Names: Resend's API reference, "Errors". */
export function outcomeOfError(error: ServiceError, retryAfter: string | undefined, now: Date): SendOutcome {
  const { name, statusCode } = error;
  // The service also answers 401 and 403 under other names when the key or the sender's domain is not in order.
  if (keyErrors.includes(name) || statusCode === 401 || statusCode === 403) {
    return { kind: "resting", problem: name, seconds: KEY_PROBE_SECONDS };
  }
  if (quotaErrors.includes(name)) return { kind: "resting", problem: name, seconds: QUOTA_PROBE_SECONDS };
  // Only an accepted request leaves a key behind that another body can clash with.
  if (name === "invalid_idempotent_request") return { kind: "accepted", providerId: null };
  if (passingErrors.includes(name) || isPassing(statusCode)) {
    return {
      kind: "later",
      problem: name,
      seconds: retryAfterSeconds(retryAfter, now),
      isRateLimit: name === "rate_limit_exceeded" || statusCode === 429,
    };
  }

  return { kind: "refused", problem: name };
}

/** `retry-after` as seconds: a number, or an HTTP date. At most an hour is believed. */
export function retryAfterSeconds(value: string | undefined, now: Date): number | null {
  if (!value) return null;
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(value)
    ? Number(value)
    : (Date.parse(value) - now.getTime()) / 1000;
  if (Number.isNaN(seconds) || seconds <= 0) return null;

  return Math.min(seconds, HOUR);
}

function isPassing(statusCode: number | null): boolean {
  return statusCode === null || statusCode === 408 || statusCode === 429 || statusCode >= 500;
}
