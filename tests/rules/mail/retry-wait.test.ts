import fc from "fast-check";
import { expect, it } from "vitest";
import { retryWaitSeconds } from "@/lib/mail/delivery/retry-wait";

it.each([
  [1, 1, 2],
  [2, 2, 4],
  [3, 4, 8],
  [4, 8, 16],
  [5, 15, 30],
  [6, 15, 30],
  [500, 15, 30],
])("after attempt %i the wait is between %i and %i seconds", (attempts, least, most) => {
  expect(retryWaitSeconds(attempts, null, 0)).toBe(least);
  expect(retryWaitSeconds(attempts, null, 1)).toBe(most);
});

it("is spread by chance", () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(chance, chance, fc.integer({ min: 1, max: 50 }), (one, other, attempts) => {
      fc.pre(Math.abs(one - other) > 1e-9);
      expect(retryWaitSeconds(attempts, null, one)).not.toBe(retryWaitSeconds(attempts, null, other));
    }),
  );
});

it("is never shorter than what the service asked for", () => {
  expect(retryWaitSeconds(1, 120, 0)).toBe(120);
  expect(retryWaitSeconds(9, 1, 0.5)).toBe(1.5);
});
