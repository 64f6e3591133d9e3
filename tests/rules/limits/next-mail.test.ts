import { expect, test } from "vitest";
import { mailWait } from "@/lib/limits/mail-wait";
import { nextMailMinute } from "@/lib/limits/next-mail";

test.each([
  ["2026-11-22T14:05:00.000+09:00", "2026-11-22T14:06:00+09:00"],
  ["2026-11-22T14:05:00.001+09:00", "2026-11-22T14:07:00+09:00"],
  ["2026-11-22T14:05:59.999+09:00", "2026-11-22T14:07:00+09:00"],
  ["2026-11-22T23:59:30.000+09:00", "2026-11-23T00:01:00+09:00"],
])("after a mail at %s the next one may be caused from %s on", (requestedAt, minute) => {
  expect(nextMailMinute(new Date(requestedAt))).toEqual(new Date(minute));
});

test("whoever comes back at that minute is not told to wait", () => {
  const requestedAt = new Date("2026-11-22T14:05:59.999+09:00");

  expect(mailWait([requestedAt], nextMailMinute(requestedAt))).toBeNull();
});
