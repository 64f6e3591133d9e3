import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Progress, progressOn } from "@/cli/members/progress";
import { translatorFor } from "@/lib/i18n/translator";

const t = translatorFor("ja");
const half: Progress = { phase: "reading", rows: 1000, bytesRead: 50, bytes: 100 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is written of a report at once, and of one ten seconds later. */
function written(later: Progress, json: boolean): string[] {
  const lines: string[] = [];
  const stream = { isTTY: false, write: (text: string) => lines.push(text) > 0 };
  const progress = progressOn(stream, t, { json });
  progress.report(half);
  vi.advanceTimersByTime(10_000);
  progress.report(later);
  progress.end();

  return lines;
}

it("without a terminal, a line now and then says how far it is, how fast, and how long it still reads", () => {
  const three = { ...half, rows: 3000, bytesRead: 75 };
  const [rate, seconds] = [300, 3];

  expect(written(three, false)).toEqual([
    `${t("cli.members.progress.rate", { phase: t("cli.members.progress.reading"), percent: 75, rows: 3000, rate, seconds })}\n`,
  ]);
});

it("for programs it is one record a line", () => {
  const letters: Progress = { phase: "letters", letters: 500 };

  expect(written(letters, true).map((line) => [line.endsWith("}\n"), JSON.parse(line)])).toEqual([
    [true, letters],
  ]);
});
