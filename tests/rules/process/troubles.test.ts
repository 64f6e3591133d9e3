import { expect, it } from "vitest";
import { troublesFinding } from "@/lib/process/troubles";

const now = new Date("2026-11-25T12:00:00Z");
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

it.each([
  ["requests", 300],
  ["queueWork", 10],
  ["jobs", 36 * 60 * 60],
] as const)(
  "of %s, failures of the last %i seconds are told by their number, older ones are over",
  (part, seconds) => {
    const found = (...ago: number[]) => troublesFinding(part, ago.map(secondsAgo), now);

    expect(found()).toEqual({ status: "ok" });
    expect(found(seconds)).toEqual({ status: "ok" });
    expect(found(seconds + 1, seconds - 1, 1)).toMatchObject({ status: "degraded", failures: 2 });
  },
);
