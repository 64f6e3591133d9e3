import type { Database } from "@/db/connection/open";
import type { Mailer } from "@/lib/mail/delivery/mailer";
import { resendMailer } from "@/lib/mail/delivery/resend-mailer";
import { startWorker, type Worker, type WorkerDeps } from "@/lib/mail/delivery/worker";
import { queueMail } from "@/lib/mail/queue/queue-mail";
import type { Deps } from "@/lib/process/deps";
import { testQueue } from "@/tests/support/database/engines";
import { giveLink } from "@/tests/support/members/link";
import type { Member, Store } from "@/tests/support/members/member";

export const ORIGIN = "https://kosmoweb.jp";
export const FROM = "KOSMO Communication Web <no-reply@kosmoweb.jp>";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export function standInMailer(url: string, { clock }: Pick<Deps, "clock">, timeoutMs?: number): Mailer {
  return resendMailer({ apiKey: "re_tests", baseUrl: url, timeoutMs }, clock);
}

export type TestWorkerDeps = Omit<WorkerDeps, "jobs" | "log">;

/** What the worker is handed in production, but for the mail service. */
export function sendDeps(deps: Deps, mailer: Mailer, given: Partial<TestWorkerDeps> = {}): TestWorkerDeps {
  const { db, clock, secrets, site, maintenance } = deps;

  return {
    db,
    clock,
    secrets,
    site,
    mailer,
    origin: ORIGIN,
    from: FROM,
    maintenance,
    spacingMs: 0,
    chance: () => 0.5,
    ...given,
  };
}

export function testWorker(database: Database, deps: TestWorkerDeps): Worker {
  return startWorker({ ...deps, jobs: testQueue(database).jobs, log: silent });
}

/** Queues a login-ID reminder as a matching identity check does, and returns the ids of mail and link. */
export async function queueReminder(
  deps: Store & Pick<Deps, "mail">,
  { accountId, mailAddress }: Pick<Member, "accountId" | "mailAddress">,
) {
  const now = deps.clock.now();

  return deps.db.transaction(async (tx) => {
    const { linkId } = await giveLink({ ...deps, db: tx }, accountId);
    const reminder = {
      kind: "idReminder",
      accountId,
      language: "ja",
      toAddress: mailAddress,
      linkId,
    } as const;
    const mailId = await queueMail(tx, { ...reminder, happenedAt: now }, deps, now);

    return { mailId, linkId };
  });
}
