import { randomUUID } from "node:crypto";
import type { Database } from "@/db/connection/open";
import { accounts, links } from "@/db/schema";
import { linkToken } from "@/lib/link/link";
import type { Mailer } from "@/lib/mail/delivery/mailer";
import { resendMailer } from "@/lib/mail/delivery/resend-mailer";
import { startWorker, type Worker, type WorkerDeps } from "@/lib/mail/delivery/worker";
import { queueMail } from "@/lib/mail/queue/queue-mail";
import { tokenHash } from "@/lib/platform/secrets";
import type { Deps } from "@/lib/process/deps";
import { testQueue } from "@/tests/support/database/engines";

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

export async function addAccount({ db, clock }: Deps, mailAddress: string): Promise<string> {
  const id = randomUUID();
  await db.insert(accounts).values({
    id,
    loginId: `t${id.slice(0, 8)}`,
    birthDateDigest: "digest",
    sexDigest: "digest",
    mailAddress,
    mailAddressConfirmedAt: clock.now(),
    firstLoggedInAt: clock.now(),
  });

  return id;
}

/** Queues a login-ID reminder as a matching identity check does, and returns the ids of mail and link. */
export async function queueReminder(deps: Deps, accountId: string, toAddress: string) {
  const now = deps.clock.now();
  const linkId = randomUUID();
  const mailId = await deps.db.transaction(async (tx) => {
    const hash = tokenHash(linkToken(deps.secrets, linkId));
    await tx.insert(links).values({ id: linkId, accountId, tokenHash: hash, requestedAt: now });
    const mail = { kind: "idReminder" as const, accountId, language: "ja" as const, toAddress, linkId };

    return queueMail(tx, { ...mail, happenedAt: now }, deps, now);
  });

  return { mailId, linkId };
}
