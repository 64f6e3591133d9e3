import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { outboxFolder } from "@/lib/demo/outbox-folder";
import { outboxMailer } from "@/lib/mail/delivery/outbox-mailer";
import { resendMailer } from "@/lib/mail/delivery/resend-mailer";
import { startWorker, type Worker } from "@/lib/mail/delivery/worker";
import { mailFinding } from "@/lib/mail/health";
import { type Env, getEnv, isDemo } from "@/lib/platform/env";
import { addHealthCheck } from "@/lib/platform/health";
import { log } from "@/lib/platform/log";
import { deps, getProcess, type Process } from "./deps";
import { watchAddressChanges } from "./due-address-changes";
import { scheduleNightly } from "./nightly";

const RETRY_MS = 3000;
const CHANCES = 2 ** 32;
/** Requests do not travel equally fast: a little slower than allowed never looks too fast. */
const UNEVENNESS = 1.05;

/** Starts this process's share of the work behind the pages as soon as the database answers. It ends with the process's `stop`. */
export async function runMailWorker(): Promise<Worker> {
  for (;;) {
    const opened = await getProcess().catch((reason: unknown) => {
      log().error({ err: reason }, "mail worker: cannot begin, tries again");
    });
    if (opened) {
      void scheduleNightly(opened);
      watchAddressChanges(opened);
      return startOn(opened);
    }
    await pause(RETRY_MS);
  }
}

/** Has readiness tell whether mail flows, in processes without a worker too. */
export function watchMail(): void {
  addHealthCheck("mail", async () => {
    const { db, clock, maintenance } = await deps();

    return mailFinding(db, maintenance, clock.now());
  });
}

function startOn(opened: Process): Worker {
  const env = getEnv();
  const { db, clock, secrets, maintenance, site } = opened.deps;
  const worker = startWorker({
    db,
    clock,
    secrets,
    site,
    jobs: opened.queue.jobs,
    mailer: mailerFor(env, opened),
    origin: env.APP_ORIGIN,
    from: env.MAIL_FROM,
    maintenance,
    spacingMs: isDemo(env) ? 0 : (UNEVENNESS * 1000) / env.MAILS_PER_SECOND,
    chance: () => randomInt(CHANCES) / CHANCES,
    log: log(),
  });
  opened.beforeStop(worker.stop);

  return worker;
}

function mailerFor(env: Env, { deps: { clock } }: Process) {
  if (isDemo(env)) return outboxMailer(outboxFolder(env), clock);

  return resendMailer({ apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL }, clock);
}
