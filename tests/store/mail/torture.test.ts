import { setTimeout as pause } from "node:timers/promises";
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
  busiestSecond,
  kill,
  seeded,
  spawnWorker,
  WORKER_SECRET,
  waitUntilAccepted,
} from "@/tests/support/mail/torture";
import { queueReminder, sendDeps, standInMailer, testWorker } from "@/tests/support/mail/worker";
import { addMembers, someone } from "@/tests/support/members/member";

const MAILS = 60;
const PER_SECOND = 10;

async function queueMany(deps: Deps): Promise<string[]> {
  const ids: string[] = [];
  for (const member of await addMembers(
    deps,
    Array.from({ length: MAILS }, () => someone()),
  ))
    ids.push((await queueReminder(deps, member)).mailId);

  return ids;
}

function expectEachOnce(service: ResendStandIn, ids: string[]): void {
  expect(
    service
      .mails()
      .map(({ key }) => key)
      .sort(),
  ).toEqual(ids.toSorted());
  expect([...bodiesByKey(service.requests).values()].filter(({ size }) => size > 1)).toEqual([]);
}

describe("on a bad day of the mail service", () => {
  let service: ResendStandIn;
  beforeEach(async () => {
    service = await startResendStandIn();
    service.behave(badDay(seeded(20), { silent: 3 }));
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
        await waitUntilAccepted(deps.db, 60);
      } finally {
        await worker.stop();
      }

      expectEachOnce(service, ids);
    }, 90_000);

    it.runIf(engine === "postgres")(
      "the same with two workers of which one or the other is killed, within the send rate",
      async () => {
        const database = open() as Database & { url: string };
        const deps = testDeps(database, { clock: systemClock, secrets: secretsFrom([WORKER_SECRET]) });
        const ids = await queueMany(deps);
        service.behave(badDay(seeded(21), { silent: 0 }));
        const start = () => spawnWorker(database.url, service, PER_SECOND);
        const workers = [start(), start()];
        try {
          while (service.requests.length < 10) await pause(50);
          for (const slot of [0, 1, 0]) {
            const worker = workers[slot];
            if (worker) await kill(worker, "SIGKILL");
            workers[slot] = start();
            await pause(700);
          }
          await waitUntilAccepted(deps.db, 90);
        } finally {
          await Promise.all(workers.map((worker) => kill(worker, "SIGTERM")));
        }

        expectEachOnce(service, ids);
        // A machine that is held up for a moment brings requests close together that were far apart.
        expect(busiestSecond(service.requests)).toBeLessThanOrEqual(PER_SECOND * 1.8);
      },
      150_000,
    );
  });
});
