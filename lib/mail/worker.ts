import { setTimeout as pause } from "node:timers/promises";
import { findMailService } from "@/db/mail-service";
import { isAwaited } from "./mail-kinds";
import type { MailJob, MailJobs } from "./pg-boss-queue";
import { type SendDeps, type SendResult, sendMail } from "./send-mail";

export type WorkerLog = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};

export type WorkerDeps = SendDeps & { jobs: MailJobs; log: WorkerLog };

export type Worker = {
  /** Takes no further mail, and waits for those being handed over. */
  stop(): Promise<void>;
};

const MOST_AT_ONCE = 10;
const IDLE_MS = 500;
const TROUBLE_MS = 2000;
const KEEP_MS = 3000;

export function startWorker(deps: WorkerDeps): Worker {
  const stopping = new AbortController();
  const inHand = new Set<Promise<void>>();
  const running = run(deps, inHand, stopping.signal);

  return {
    async stop() {
      stopping.abort();
      await running;
      await Promise.all(inHand);
    },
  };
}

async function run(deps: WorkerDeps, inHand: Set<Promise<void>>, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      const room = await roomFor(inHand, deps);
      const jobs = room > 0 ? await deps.jobs.take(room) : [];
      for (const job of jobs) hold(job, inHand, deps);
      if (jobs.length < room || room === 0) await rest(IDLE_MS, stopping);
    } catch (reason) {
      deps.log.error(nameOf(reason), "mail worker: cannot look for mail, tries again");
      await rest(TROUBLE_MS, stopping);
    }
  }
}

/** How many more mails may be begun now: none in a closing time, one as a probe while sending rests. */
async function roomFor(inHand: Set<Promise<void>>, { db, clock, maintenance }: WorkerDeps): Promise<number> {
  const now = clock.now();
  if (maintenance.windowAt(now)) return 0;

  const service = await findMailService(db);
  if (!service?.restingSince) return MOST_AT_ONCE - inHand.size;

  return inHand.size === 0 && (!service.probeAt || service.probeAt <= now) ? 1 : 0;
}

function hold(job: MailJob, inHand: Set<Promise<void>>, deps: WorkerDeps): void {
  const done = handle(job, deps).finally(() => inHand.delete(done));
  inHand.add(done);
}

/** A job that is neither finished nor put back comes back by itself: here, after a crash or without the database. */
async function handle(job: MailJob, deps: WorkerDeps): Promise<void> {
  const { mailId } = job.data;
  const keeping = setInterval(() => void deps.jobs.keep(job).catch(() => undefined), KEEP_MS);
  try {
    const result = await sendMail(mailId, deps);
    report(mailId, result, deps.log);
    if (result.kind !== "later" && result.kind !== "resting") return await deps.jobs.finish(job);

    const { accountId, kind } = result.mail;
    await deps.jobs.putBack(job, { mailId, accountId, isAwaited: isAwaited(kind) }, result.seconds);
  } catch (reason) {
    deps.log.error({ mailId, ...nameOf(reason) }, "mail: attempt broke off, tried again");
  } finally {
    clearInterval(keeping);
  }
}

function report(mailId: string, result: SendResult, log: WorkerLog): void {
  if (result.kind === "accepted") log.info({ mailId }, "mail: accepted by the mail service");
  if (result.kind === "givenUp") log.warn({ mailId, reason: result.reason }, "mail: given up");
  if (result.kind === "later") {
    log.warn({ mailId, problem: result.problem, seconds: result.seconds }, "mail: tried again later");
  }
  if (result.kind === "resting") {
    log.error({ mailId, problem: result.problem }, "mail: sending rests until the mail service works again");
  }
}

async function rest(milliseconds: number, stopping: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal: stopping }).catch(() => undefined);
}

/** Messages of database errors carry the statement's values, mail addresses among them: only names are logged. */
function nameOf(reason: unknown): { error: string; code?: string } {
  const error = reason instanceof Error ? reason : new Error("unknown");
  const cause = (error.cause ?? error) as { code?: string };

  return { error: error.name, code: cause.code };
}
