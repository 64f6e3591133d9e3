import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { formsOf, type PageForm } from "@/tests/support/faults/forms";
import { malformedRequest } from "@/tests/support/faults/malformed";
import { bytesOf, type RawAnswer, type RawRequest, sendAll } from "@/tests/support/faults/raw-request";
import { openPortal, type Portal } from "@/tests/support/server/portal";

const REQUESTS = 3000;
/** The same requests in every run: what failed once fails again. */
const SEED = 20_261_125;

let portal: Portal;
let forms: PageForm[];

beforeAll(async () => {
  portal = await openPortal();
  forms = await formsOf(portal.app.origin);
});

afterAll(() => portal.close());

it("thousands of malformed requests are all answered, and none as a fault of ours", async () => {
  const { port, origin } = portal.app;
  const requests = fc.sample(malformedRequest(forms, origin), { numRuns: REQUESTS, seed: SEED });
  const wrong: string[] = [];
  const statuses: Record<string, number> = {};
  await sendAll(port, requests, (request, answer) => {
    const status = String(answer.status);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (isWrong(answer)) wrong.push(`${answer.isHang ? "hang" : answer.status}: ${wordsOf(request)}`);
  });

  expect(wrong.slice(0, 20)).toEqual([]);
  expect(statuses["200"]).toBeGreaterThan(100);
  for (const status of ["400", "403", "404", "405", "409"])
    expect(statuses[status], status).toBeGreaterThan(0);
  expect((await fetch(`${origin}/login`)).status).toBe(200);
});

it("every line of the output is one record of the log, whatever was sent", () => {
  const lines = portal.app.output().split("\n").filter(Boolean);
  const isRecord = (line: string) => {
    try {
      return typeof JSON.parse(line).level === "number" && JSON.parse(line).msg !== "forged";
    } catch {
      return false;
    }
  };

  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !isRecord(line)).slice(0, 10)).toEqual([]);
});

/** A fault of the server, no answer at all, or one that never ends. Who is told to come back was answered. */
function isWrong({ status, text, isHang }: RawAnswer): boolean {
  const isToComeBack = status === 503 && /^retry-after: \d/im.test(text);

  return isHang || status === null || (status >= 500 && !isToComeBack);
}

function wordsOf(request: RawRequest): string {
  return bytesOf(request).toString("latin1").slice(0, 1500);
}
