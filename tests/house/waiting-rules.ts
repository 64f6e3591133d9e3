import { type Source, withoutComments } from "@/tests/support/sources";

const SLEEP = /\bsetTimeout\b.*timers\/promises|\bwaitForTimeout\(|(?<!test\.)\bsetTimeout\(|networkidle/;

/** Where time itself is the subject, and why. */
export const mayWait: Record<string, string> = {
  "tests/support/until.ts": "looks again after a moment: everybody else waits by it",
  "tests/support/server/load.ts": "so many requests a second",
  "tests/support/faults/raw-request.ts": "a hang is an answer that never comes",
  "tests/journeys/first-load.spec.ts": "every script counts until nothing more comes",
};

/** A sleep is too short on a slow machine and too long on every other one. */
export function sleepsIn({ path, text }: Source): string[] {
  return withoutComments(text)
    .split("\n")
    .flatMap((line, place) =>
      SLEEP.test(line) ? [`${path}:${place + 1} waits for a time, not for something`] : [],
    );
}
