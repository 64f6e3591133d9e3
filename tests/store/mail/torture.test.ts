import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/connection/open";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import type { Deps } from "@/lib/process/deps";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { type ResendStandIn, startResendStandIn } from "@/tests/support/mail/resend-stand-in";
import {
  badDay,
  bodiesByKey,
  kill,
  seeded,
  spawnWorker,
  WORKER_SECRET,
  waitUntilAccepted,
} from "@/tests/support/mail/torture";
import { queueReminder, sendDeps, standInMailer, testWorker } from "@/tests/support/mail/worker";
import { addMembers, someone } from "@/tests/support/members/member";
import { until } from "@/tests/support/until";

const MAILS = 40;
const PER_SECOND = 10;
const LONGEST_SECONDS = 480;

async function queueMany(deps: Deps): Promise<string[]> {
  const ids: string[] = [];
  for (const member of await addMembers(
    deps,
    Array.from({ length: MAILS }, () => someone()),
  ))
    ids.push((await queueReminder(deps, member)).mailId);

  return ids;
}

function moreRequests({ requests }: ResendStandIn, count: number): Promise<true> {
  const enough = requests.length + count;

  return until(() => requests.length >= enough, { missing: "the workers hand nothing over" });
}

function expectEachOnce(service: ResendStandIn, ids: string[]): void {
  expect(
    service
      .mails()
      .map(({ key }) => key)
      .sort(),
  ).toEqual(ids.toSorted());
  expect(new Set(service.requests.map(({ behaviour }) => behaviour)).size).toBeGreaterThan(3);
  expect([...bodiesByKey(service.requests).values()].filter(({ size }) => size > 1)).toEqual([]);
}

describe("on a bad day of the mail service", () => {
  let service: ResendStandIn;
  beforeEach(async () => {
    service = await startResendStandIn();
    service.behave(badDay(seeded(20), { silent: 3, attempts: 2 }));
  });
  afterEach(() => service.close());

  eachEngine((open, engine) => {
    it("every mail is accepted once, and every retry says the same byte for byte", async () => {
      const deps = testDeps(open(), { clock: systemClock });
      const ids = await queueMany(deps);
      const worker = testWorker(
        open(),
        sendDeps(deps, standInMailer(service.url, deps, 400), { chance: () => 0 }),
      );
      try {
        await waitUntilAccepted(deps.db, LONGEST_SECONDS);
      } finally {
        await worker.stop();
      }

      expectEachOnce(service, ids);
    });

    it.runIf(engine === "postgres")(
      "the same with two workers of which one or the other is killed",
      async () => {
        const database = open() as Database & { url: string };
        const deps = testDeps(database, { clock: systemClock, secrets: secretsFrom([WORKER_SECRET]) });
        const ids = await queueMany(deps);
        service.behave(badDay(seeded(21), { silent: 0, attempts: 2 }));
        const start = () => spawnWorker(database.url, service, PER_SECOND);
        const workers = [start(), start()];
        try {
          for (const slot of [0, 1]) {
            await moreRequests(service, 8);
            const worker = workers[slot];
            if (worker) await kill(worker, "SIGKILL");
            workers[slot] = start();
          }
          await waitUntilAccepted(deps.db, LONGEST_SECONDS);
        } finally {
          await Promise.all(workers.map((worker) => kill(worker, "SIGTERM")));
        }

        expectEachOnce(service, ids);
      },
    );
  });
});
