import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { isNull } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { mails } from "@/db/schema";
import { until } from "@/tests/support/until";
import type { Behaviour, ReceivedRequest, ResendStandIn } from "./resend-stand-in";

/** What a bad day of a mail service looks like: so many in a hundred requests meet each of these. */
const BAD_DAY: [number, Behaviour][] = [
  [12, { status: 429, name: "rate_limit_exceeded", retryAfter: "1" }],
  [10, { status: 500, name: "internal_server_error" }],
  [8, { status: 503, name: "application_error" }],
  [7, "close"],
  [7, "lose"],
];

/** A mail that has met this many is let through, so that a test comes to its end. */
const BAD_ATTEMPTS = 3;

export type BadDay = { silent: number; attempts?: number };

/** `silent` requests in a hundred get no answer at all; each costs its mail the whole time-out. */
export function badDay(random: () => number, { silent, attempts = BAD_ATTEMPTS }: BadDay) {
  const chances: [number, Behaviour][] = [...BAD_DAY, [silent, "silence"]];

  return ({ attempt }: { attempt: number }): Behaviour => {
    let dice = random() * 100;
    for (const [share, behaviour] of attempt > attempts ? [] : chances) {
      if (dice < share) return behaviour;
      dice -= share;
    }
    return "accept";
  };
}

/** The same sequence of numbers from 0 up to 1 for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;

  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a worker in a process of its own derives links under. */
export const WORKER_SECRET = "a made-up secret of worker processes";

/** `npm run worker` in a process of its own, so that it can be killed. */
export function spawnWorker(databaseUrl: string, service: ResendStandIn, perSecond: number): ChildProcess {
  return spawn(process.execPath, ["scripts/run.mjs", "cli/worker.ts"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      APP_ORIGIN: "https://kosmoweb.jp",
      APP_SECRET: WORKER_SECRET,
      MAIL_FROM: "KOSMO Communication Web <no-reply@kosmoweb.jp>",
      RESEND_API_KEY: "re_tests",
      RESEND_BASE_URL: service.url,
      MAILS_PER_SECOND: String(perSecond),
      LOG_LEVEL: "silent",
    },
  });
}

export async function kill(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, "exit");
  worker.kill(signal);
  await ended;
}

export async function waitUntilAccepted(db: Db, seconds: number): Promise<void> {
  const areAllAccepted = async () => (await db.$count(mails, isNull(mails.acceptedAt))) === 0;

  await until(areAllAccepted, { missing: `mails are still waiting after ${seconds} seconds`, seconds });
}

/** The bodies that each key came with. */
export function bodiesByKey(requests: readonly ReceivedRequest[]): Map<string, Set<string>> {
  const bodies = new Map<string, Set<string>>();
  for (const { key, body } of requests) bodies.set(key, (bodies.get(key) ?? new Set()).add(body));

  return bodies;
}

/** The most requests that came within any one second. */
export function busiestSecond(requests: readonly ReceivedRequest[]): number {
  const times = requests.map(({ at }) => at).sort((a, b) => a - b);

  return Math.max(...times.map((start) => times.filter((at) => at >= start && at < start + 1000).length));
}
