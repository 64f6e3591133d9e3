import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { pauseMailService, resumeMailService } from "@/db/mail-service";
import { startQueue } from "@/lib/mail/queue/pg-boss-queue";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { type ResendStandIn, startResendStandIn } from "@/tests/support/mail/resend-stand-in";
import { queueReminder } from "@/tests/support/mail/worker";
import { addMembers, someone } from "@/tests/support/members/member";
import { addSpent, aSecond, type Line, nothingSpent, rate, type Spent } from "./line";
import { median } from "./load";
import { cpuSeconds, familyCpuSeconds } from "./process";
import { SECRET } from "./server";
import type { Tables } from "./tables";

const ROUNDS = 5;
const MAILS = 400;
const LOOK_EVERY_MS = 5;

type Senders = { tables: Tables; service: ResendStandIn; worker: ChildProcess; bare: ChildProcess };

/** How many mails a second a worker hands over that no limit of the mail service slows down, beside the service's client alone. */
export async function measureWorker(tables: Tables): Promise<Line> {
  const service = await startResendStandIn();
  const env = { ...process.env, DATABASE_URL: tables.url, RESEND_BASE_URL: service.url };
  const worker = spawn(process.execPath, ["scripts/run.mjs", "cli/worker.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...env,
      NODE_ENV: "production",
      APP_ORIGIN: "http://localhost:3000",
      APP_SECRET: SECRET,
      MAIL_FROM: "bench@example.jp",
      RESEND_API_KEY: "re_bench",
      MAILS_PER_SECOND: "1000",
      LOG_LEVEL: "error",
    },
  });
  const bare = fork("bench/bare/send-mails.mjs", { env });
  await once(bare, "message");
  try {
    return await measure({ tables, service, worker, bare });
  } finally {
    const ended = Promise.all([worker, bare].map((child) => once(child, "exit")));
    bare.kill();
    worker.kill();
    await ended;
    await service.close();
  }
}

async function measure(senders: Senders): Promise<Line> {
  const ratios: number[] = [];
  const [ours, floor] = [nothingSpent(), nothingSpent()];
  for (let round = 0; round <= ROUNDS; round++) {
    const spent = await spending(senders, "worker", await queueMails(senders));
    const bareSpent = await spending(senders, "bare", async () => {
      senders.bare.send(MAILS);
      await once(senders.bare, "message");
    });
    // The first of them warms both up.
    if (round === 0) continue;
    addSpent(ours, spent);
    addSpent(floor, bareSpent);
    ratios.push(rate(spent) / rate(bareSpent));
  }
  const told = { ours: aSecond(ours), floors: aSecond(floor), spent: ours, floorSpent: floor };

  return { row: "worker", floor: "bare client", atOnce: 20, ratio: median(ratios), goal: 0.5, ...told };
}

/** Lets the mails of a round wait, and returns what sends them: until the last of them is recorded as accepted. */
async function queueMails({ tables, service }: Senders): Promise<() => Promise<void>> {
  const { db } = tables.database;
  const never = new Date(Date.now() + 3_600_000);
  await pauseMailService(db, "the next round", systemClock.now(), never);
  service.forget();
  const queue = await startQueue(tables.database, { supervise: false });
  const deps = { db, clock: systemClock, secrets: secretsFrom([SECRET]), mail: queue };
  const members = await addMembers(
    deps,
    Array.from({ length: MAILS }, () => someone({ password: null })),
  );
  await Promise.all(members.map((member) => queueReminder(deps, member)));
  await queue.stop();

  return async () => {
    await resumeMailService(db);
    while (service.requests.length < MAILS) await pause(LOOK_EVERY_MS);
  };
}

/** From the first mail to the last: what a worker waits before it looks again is no work. */
async function spending(
  { tables, service, ...children }: Senders,
  who: "worker" | "bare",
  send: () => Promise<void>,
): Promise<Spent> {
  service.forget();
  const pid = children[who].pid ?? 0;
  const before = [cpuSeconds(pid), familyCpuSeconds(tables.postmaster)] as const;
  await send();
  const times = service.requests.map(({ at }) => at);

  return {
    count: MAILS,
    seconds: (Math.max(...times) - Math.min(...times)) / 1000,
    cpu: cpuSeconds(pid) - before[0],
    databaseCpu: familyCpuSeconds(tables.postmaster) - before[1],
  };
}
