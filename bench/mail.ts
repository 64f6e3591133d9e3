import { setTimeout as pause } from "node:timers/promises";
import { openPostgres } from "@/db/connection/open";
import { mails } from "@/db/schema";
import { startQueue } from "@/lib/mail/queue/pg-boss-queue";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { createDatabase } from "@/tests/support/database/postgres";
import { startResendStandIn } from "@/tests/support/mail/resend-stand-in";
import {
  badDay,
  bodiesByKey,
  busiestSecond,
  kill,
  seeded,
  spawnWorker,
  WORKER_SECRET,
  waitUntilAccepted,
} from "@/tests/support/mail/torture";
import { queueReminder } from "@/tests/support/mail/worker";
import { addMembers, someone } from "@/tests/support/members/member";

/**
 * A thousand mails on the worst day of a mail service: it answers 429, 500 and 503, hangs up, keeps silent and loses
 * its answers at random, while the two workers are killed at random moments. Says what became of the mails, and how
 * long that took.
 */
const MAILS = 1000;
const PER_SECOND = 20;
const KILL_EVERY_MS = [4000, 12_000] as const;
const LONGEST_SECONDS = 900;
const SEED = 2026;

process.env.TEST_DATABASE_URL = process.env.BENCH_POSTGRES;
const random = seeded(SEED);
const copy = await createDatabase("portal_bench");
const service = await startResendStandIn();
try {
  await torture();
} finally {
  await service.close();
  await copy.drop();
}

async function torture(): Promise<void> {
  const database = openPostgres({ url: copy.url });
  await database.migrate();
  const queue = await startQueue(database);
  const deps = {
    db: database.db,
    clock: systemClock,
    secrets: secretsFrom([WORKER_SECRET]),
    mail: queue,
  };
  const members = await addMembers(
    deps,
    Array.from({ length: MAILS }, () => someone({ password: null })),
  );
  for (const member of members) await queueReminder(deps, member);
  await queue.stop();

  service.behave(badDay(random, { silent: 3, attempts: Number.POSITIVE_INFINITY }));
  const start = () => spawnWorker(copy.url, service, PER_SECOND);
  const workers = [start(), start()];
  const begun = performance.now();
  let kills = 0;
  let isOver = false;
  const killing = (async () => {
    const [least, most] = KILL_EVERY_MS;
    while (!isOver) {
      await pause(least + random() * (most - least));
      const slot = random() < 0.5 ? 0 : 1;
      const worker = workers[slot];
      if (isOver || !worker) return;
      await kill(worker, "SIGKILL");
      workers[slot] = start();
      kills += 1;
    }
  })();
  await waitUntilAccepted(database.db, LONGEST_SECONDS);
  isOver = true;
  const seconds = Math.round((performance.now() - begun) / 1000);
  await killing;
  await Promise.all(workers.map((worker) => kill(worker, "SIGTERM")));

  await judge({ rows: await database.db.select().from(mails), seconds, kills });
  await database.close();
}

type Outcome = { rows: (typeof mails.$inferSelect)[]; seconds: number; kills: number };

async function judge({ rows, seconds, kills }: Outcome): Promise<void> {
  const accepted = service.mails();
  const deadlines = new Map(rows.map(({ id, deadlineAt }) => [id, deadlineAt?.getTime() ?? 0]));
  const findings = {
    "accepted by key": new Set(accepted.map(({ key }) => key)).size,
    "accepted more than once": accepted.length - new Set(accepted.map(({ key }) => key)).size,
    "retries that said something else": [...bodiesByKey(service.requests).values()].filter(
      ({ size }) => size > 1,
    ).length,
    "after the deadline": accepted.filter(({ key, sentAt }) => Date.parse(sentAt) > (deadlines.get(key) ?? 0))
      .length,
    "accepted but not recorded": rows.filter(({ acceptedAt }) => !acceptedAt).length,
    requests: service.requests.length,
    "workers killed": kills,
    "busiest second": `${busiestSecond(service.requests)} (limit ${PER_SECOND})`,
    seconds,
  };
  console.table(findings);
  if (accepted.length !== MAILS) process.exitCode = 1;
}
