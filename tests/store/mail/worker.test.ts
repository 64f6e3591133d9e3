import { eq, isNotNull } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { accounts, mailService, mails } from "@/db/schema";
import { mailFinding } from "@/lib/mail/health";
import { queueMail } from "@/lib/mail/queue/queue-mail";
import type { MaintenanceWindow } from "@/lib/maintenance/schedule/schedule";
import { systemClock } from "@/lib/platform/clock";
import type { Deps } from "@/lib/process/deps";
import { listStuck } from "@/lib/support/list-stuck";
import { retryMail } from "@/lib/support/retry-mail";
import { eachEngine, testDeps, testQueue } from "@/tests/support/database/engines";
import { type ResendStandIn, startResendStandIn } from "@/tests/support/mail/resend-stand-in";
import {
  queueReminder,
  sendDeps,
  standInMailer,
  type TestWorkerDeps,
  testWorker,
} from "@/tests/support/mail/worker";
import { addMember, someone } from "@/tests/support/members/member";
import { until } from "@/tests/support/until";

const HOUR_MS = 3_600_000;
const wrongKey = { status: 401, name: "invalid_api_key" } as const;

describe("the mail worker", () => {
  let service: ResendStandIn;
  const stops: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    service = await startResendStandIn();
  });
  afterEach(async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()));
    await service.close();
  });

  eachEngine((open) => {
    function prepare(given: Partial<TestWorkerDeps> = {}) {
      const deps = testDeps(open(), { clock: systemClock });
      const sending = sendDeps(deps, standInMailer(service.url, deps), { chance: () => 0, ...given });
      const start = (more: Partial<TestWorkerDeps> = {}) => {
        const worker = testWorker(open(), { ...sending, ...more });
        stops.push(worker.stop);
        return worker;
      };

      return { deps, start };
    }

    /** A worker asks for the closing time whenever it looks for mail. */
    function countLooks(windowAt: () => MaintenanceWindow | null) {
      let looks = 0;
      const look = () => {
        looks += 1;
        return windowAt();
      };
      const more = (count: number) => {
        const enough = looks + count;
        return until(() => looks >= enough, { missing: "the worker looks for no mail" });
      };

      return { maintenance: { windowAt: look, windowsBetween: () => [] }, more };
    }

    const placeOf = (address: string) => service.mails().findIndex(({ to }) => to === address);
    const remind = async (deps: Deps, address: string) =>
      queueReminder(deps, await addMember(deps, someone({ mailAddress: address })));

    it("sends a mail that is queued while it runs", async () => {
      const { deps, start } = prepare();
      start();
      await remind(deps, "hajime@example.jp");
      await service.mailTo("hajime@example.jp");
      const { mailId } = await remind(deps, "hanako@example.jp");

      expect((await service.mailTo("hanako@example.jp")).key).toBe(mailId);
    });

    it("sends nothing of a transaction that was undone", async () => {
      const { deps, start } = prepare();
      const { accountId } = await addMember(deps);
      const now = deps.clock.now();
      const notice = { kind: "passwordChanged" as const, accountId, language: "ja" as const };
      await deps.db
        .transaction(async (tx) => {
          const mail = { ...notice, toAddress: "hanako@example.jp", happenedAt: now };
          await queueMail(tx, mail, deps, now);
          throw new Error("undone");
        })
        .catch(() => undefined);
      start();
      await remind(deps, "hajime@example.jp");

      await service.mailTo("hajime@example.jp");
      expect(service.mails()).toHaveLength(1);
    });

    it("leaves mails alone in a closing time and goes on after it", async () => {
      let window: MaintenanceWindow | null = { end: new Date(Date.now() + HOUR_MS) } as MaintenanceWindow;
      const looks = countLooks(() => window);
      const { deps, start } = prepare({ maintenance: looks.maintenance });
      const { mailId } = await remind(deps, "hanako@example.jp");
      start();
      await looks.more(2);
      const [closed] = await deps.db.select().from(mails).where(eq(mails.id, mailId));
      expect(closed).toMatchObject({ attempts: 0, firstAttemptAt: null });

      window = null;
      await service.mailTo("hanako@example.jp");
    });

    it("rests on a wrong key, starts no further link's hour, and goes on by itself once it is mended", async () => {
      service.behave(() => wrongKey);
      const looks = countLooks(() => null);
      const { deps, start } = prepare({ maintenance: looks.maintenance });
      start();
      await remind(deps, "first@example.jp");
      const finding = () => mailFinding(deps.db, deps.maintenance, deps.clock.now());
      await until(async () => (await finding()).status !== "ok", { missing: "sending does not rest" });
      for (const name of ["second", "third"]) await remind(deps, `${name}@example.jp`);
      await looks.more(2);

      expect(await mailFinding(deps.db, deps.maintenance, deps.clock.now())).toMatchObject({
        status: "degraded",
        cause: "mail service: invalid_api_key",
      });
      expect(await deps.db.$count(mails, isNotNull(mails.firstAttemptAt))).toBe(1);

      service.behave(() => "accept");
      await deps.db.update(mailService).set({ probeAt: deps.clock.now() });
      await service.mailTo("third@example.jp");
      expect(await mailFinding(deps.db, deps.maintenance, deps.clock.now())).toEqual({ status: "ok" });
    });

    it("lets the others pass a member who has many mails", async () => {
      const { deps, start } = prepare();
      const { accountId: many } = await addMember(deps, someone({ mailAddress: "many@example.jp" }));
      const now = deps.clock.now();
      for (let count = 0; count < 8; count += 1) {
        await deps.db.transaction((tx) =>
          queueMail(
            tx,
            {
              kind: "loginIdShown",
              accountId: many,
              language: "ja",
              toAddress: "many@example.jp",
              happenedAt: now,
            },
            deps,
            now,
          ),
        );
      }
      const { accountId: one } = await addMember(deps, someone({ mailAddress: "one@example.jp" }));
      await deps.db.transaction((tx) =>
        queueMail(
          tx,
          {
            kind: "passwordChanged",
            accountId: one,
            language: "ja",
            toAddress: "one@example.jp",
            happenedAt: now,
          },
          deps,
          now,
        ),
      );
      start({ spacingMs: 250 });

      await service.mailTo("one@example.jp");
      expect(placeOf("one@example.jp")).toBeLessThan(5);
    });

    it("sends what somebody waits for before notices", async () => {
      const { deps, start } = prepare();
      const now = deps.clock.now();
      for (let count = 0; count < 12; count += 1) {
        const toAddress = `notice-${count}@example.jp`;
        const { accountId } = await addMember(deps, someone({ mailAddress: toAddress }));
        const notice = { kind: "loginIdShown" as const, accountId, language: "ja" as const, toAddress };
        await deps.db.transaction((tx) => queueMail(tx, { ...notice, happenedAt: now }, deps, now));
      }
      await remind(deps, "waiting@example.jp");
      start({ spacingMs: 250 });

      await service.mailTo("waiting@example.jp");
      expect(placeOf("waiting@example.jp")).toBeLessThan(6);
    });

    it("keeps the send rate with two workers, and sends no mail twice", async () => {
      const spacingMs = 200;
      const { deps, start } = prepare({ spacingMs });
      for (let count = 0; count < 16; count += 1) await remind(deps, `m${count}@example.jp`);
      const startedAt = Date.now();
      start();
      start();
      await until(() => service.mails().length === 16, { missing: "mails are still waiting" });

      expect(service.requests).toHaveLength(16);
      // From the start on: however late the first one goes, the last one's place is as many places later.
      expect(Math.max(...service.requests.map(({ at }) => at)) - startedAt).toBeGreaterThan(
        15 * spacingMs * 0.9,
      );
    });

    it("hands over what it has in hand before it stops, and begins nothing more", async () => {
      const { deps, start } = prepare({ spacingMs: 300 });
      for (let count = 0; count < 30; count += 1) await remind(deps, `m${count}@example.jp`);
      const worker = start();
      await until(() => service.requests.length >= 2, { missing: "nothing is handed over" });
      await worker.stop();

      const begun = await deps.db.$count(mails, isNotNull(mails.firstAttemptAt));
      expect(await deps.db.$count(mails, isNotNull(mails.acceptedAt))).toBe(begun);
      expect(begun).toBeLessThan(30);
    });

    it("tells support of a mail that no worker has tried for five minutes, and retries it when told", async () => {
      const { deps, start } = prepare();
      const { mailId } = await remind(deps, "hanako@example.jp");
      await deps.db.update(mails).set({ queuedAt: new Date(Date.now() - 301_000) });
      expect((await listStuck(deps)).mails).toMatchObject([{ id: mailId }]);
      expect(await mailFinding(deps.db, deps.maintenance, deps.clock.now())).toMatchObject({
        status: "degraded",
        cause: "mails are not being sent",
      });

      service.behave(() => ({ status: 422, name: "validation_error" }));
      start();
      await until(async () => (await listStuck(deps)).mails.length === 0, { missing: "no worker tries" });
      service.behave(() => "accept");
      const retry = () => retryMail(mailId, { ...deps, jobs: testQueue(open()).jobs });
      expect(await retry()).toEqual({ kind: "due" });
      await service.mailTo("hanako@example.jp");
      await until(async () => (await retry()).kind !== "due", { missing: "no retry" });
      expect(await retry()).toMatchObject({ kind: "accepted" });
      expect(service.mails()).toHaveLength(1);
    });

    it("does not retry what would reach nobody", async () => {
      const { deps } = prepare();
      const { mailId } = await remind(deps, "hanako@example.jp");
      await deps.db.update(accounts).set({ mailUndeliverableAt: deps.clock.now() });
      const jobs = testQueue(open()).jobs;

      expect(await retryMail(mailId, { ...deps, jobs })).toEqual({
        kind: "pointless",
        reason: "addressUndeliverable",
      });
      expect(await retryMail("00000000-0000-4000-8000-000000000000", { ...deps, jobs })).toEqual({
        kind: "unknown",
      });
    });
  });
});
