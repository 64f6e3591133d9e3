import { systemClock } from "@/lib/platform/clock";
import { addHealthCheck, type Finding } from "@/lib/platform/health";
import { recordError } from "@/lib/platform/log";
import { perProcess } from "@/lib/platform/per-process";
import type { Figure } from "@/lib/platform/prometheus";
import { requestUnderWay } from "@/lib/platform/under-way";

const MINUTE_MS = 60_000;
const MOST_REMEMBERED = 100;

/** Whose troubles are remembered for readiness. */
export type Part = "requests" | "queueWork" | "jobs";

/** Where in the product an error stands: the pattern of its route, never the path. */
export type Place = { method: string; route: string; kind: string };

/** How long readiness tells of a failure: until the same would have been tried again, or somebody has looked. */
const REMEMBERED_MS: Record<Part, number> = {
  requests: 5 * MINUTE_MS,
  queueWork: MINUTE_MS / 6,
  jobs: 36 * 60 * MINUTE_MS,
};

const parts = ["requests", "queueWork", "jobs"] as const satisfies Part[];

const remembered = (part: Part) => perProcess(`troubles ${part}`, (): Date[] => []);
const counted = () => perProcess("troubles counted", () => ({ requests: 0, queueWork: 0, jobs: 0 }));

/** Logs what went wrong beside the requests, and has readiness tell of it. */
export function tellTrouble(part: Part, reason: unknown, message: string, facts: object = {}): void {
  recordError(reason, facts, message);
  counted()[part] += 1;
  const times = remembered(part);
  times.push(systemClock.now());
  times.splice(0, times.length - MOST_REMEMBERED);
}

/** Logs what broke a page or an action. Before the product's own work has begun it was what somebody sent. */
export function tellRequestError(reason: unknown, place: Place): void {
  const isOurs = place.method !== "POST" || (requestUnderWay()?.isAtWork ?? true);
  if (isOurs) tellTrouble("requests", reason, "request: failed", place);
  else recordError(reason, place, "request: could not be read", "warn");
}

/** Has readiness tell what went wrong within the last minutes. */
export function watchTroubles(): void {
  for (const part of parts)
    addHealthCheck(part, () => troublesFinding(part, remembered(part), systemClock.now()));
}

export function troubleFigures(): Figure[] {
  return [
    {
      name: "portal_failures_total",
      help: "What went wrong in this process, by part: see the log.",
      type: "counter",
      values: parts.map((part) => ({ labels: { part }, value: counted()[part] })),
    },
  ];
}

export function troublesFinding(part: Part, times: readonly Date[], now: Date): Finding {
  const recent = times.filter((at) => now.getTime() - at.getTime() < REMEMBERED_MS[part]).length;

  return recent === 0
    ? { status: "ok" }
    : { status: "degraded", cause: "something failed a short while ago: see the log", failures: recent };
}
