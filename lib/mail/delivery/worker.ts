import { setTimeout as pause } from "node:timers/promises";
import { findMailService } from "@/db/mail-service";
import { rankOf } from "@/lib/mail/mail-kinds";
import type { MailJob, MailJobs } from "@/lib/mail/queue/mail-jobs";
import type { Schedule } from "@/lib/maintenance/schedule/schedule";
import { type Row, row } from "./in-order";
import { type SendDeps, type SendResult, sendMail } from "./send-mail";
import { awaitTurn, reserveTurn, type TurnDeps } from "./send-rate";

export type WorkerLog = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};

export type WorkerDeps = SendDeps &
  TurnDeps & { jobs: MailJobs; log: WorkerLog; maintenance: Pick<Schedule, "windowAt"> };

export type Worker = {
  /** Takes no further mail, and waits for those being handed over. */
  stop(): Promise<void>;
};

const MOST_AT_ONCE = 20;
/** Mails that wait for their turn have lost their rank: so few are taken that a new one soon has its turn. */
const MOST_WAITING_MS = 1000;
/** Where there was a mail there are more. Taken few at a time, they leave room for requests to the same process. */
const SOON_MS = 50;
const IDLE_MS = 500;
const TROUBLE_MS = 2000;
const KEEP_MS = 3000;

/** What a worker has in hand: `waiting` of these mails have not had their turn yet. */
type InFlight = { mails: Set<Promise<void>>; waiting: Set<MailJob>; row: Row };

export function startWorker(deps: WorkerDeps): Worker {
  const stopping = new AbortController();
  const inFlight: InFlight = { mails: new Set(), waiting: new Set(), row: row() };
  const running = run(deps, inFlight, stopping.signal);

  return {
    async stop() {
      stopping.abort();
      await running;
      await Promise.all(inFlight.mails);
    },
  };
}

async function run(deps: WorkerDeps, inFlight: InFlight, stopping: AbortSignal): Promise<void> {
  let nextLookMs = IDLE_MS;
  while (!stopping.aborted) {
    try {
      const room = await roomFor(inFlight, deps);
      const jobs = room > 0 ? await deps.jobs.take(room) : [];
      for (const job of jobs) hold(job, inFlight, deps);
      nextLookMs = isBusy(jobs, inFlight) ? SOON_MS : Math.min(nextLookMs * 2, IDLE_MS);
      if (jobs.length < room || room === 0) await rest(nextLookMs, stopping);
    } catch (reason) {
      deps.log.error(nameOf(reason), "mail worker: cannot look for mail, tries again");
      await rest(TROUBLE_MS, stopping);
    }
  }
}

/** How many more mails may be begun now: none in a closing time, one as a probe while sending rests. */
async function roomFor(
  inFlight: InFlight,
  { db, clock, maintenance, spacingMs }: WorkerDeps,
): Promise<number> {
  const now = clock.now();
  if (maintenance.windowAt(now)) return 0;

  const service = await findMailService(db);
  if (service?.pausedSince) return inFlight.mails.size === 0 && isDue(service.probeAt, now) ? 1 : 0;

  const mostWaiting = spacingMs > 0 ? 1 + Math.floor(MOST_WAITING_MS / spacingMs) : MOST_AT_ONCE;

  return Math.max(0, Math.min(MOST_AT_ONCE - inFlight.mails.size, mostWaiting - inFlight.waiting.size));
}

function isBusy(jobs: MailJob[], { mails, waiting }: InFlight): boolean {
  return jobs.length > 0 || waiting.size > 0 || mails.size >= MOST_AT_ONCE;
}

function isDue(probeAt: Date | null, now: Date): boolean {
  return probeAt === null || probeAt <= now;
}

/** Places in the row of all instances are taken in the order of the jobs, whichever mail is written first. */
function hold(job: MailJob, inFlight: InFlight, deps: WorkerDeps): void {
  const place = inFlight.row.join();
  const turn = async () => {
    await awaitTurn(await place.pass(() => reserveTurn(deps)), deps);
    inFlight.waiting.delete(job);
  };
  const done = handle(job, turn, deps).finally(() => {
    place.leave();
    inFlight.waiting.delete(job);
    inFlight.mails.delete(done);
  });
  inFlight.waiting.add(job);
  inFlight.mails.add(done);
}

/** A job that is neither finished nor put back comes back by itself: here, after a crash or without the database. */
async function handle(job: MailJob, turn: () => Promise<void>, deps: WorkerDeps): Promise<void> {
  const { mailId } = job.data;
  const keeping = setInterval(() => void deps.jobs.keep(job).catch(() => undefined), KEEP_MS);
  try {
    const result = await sendMail(mailId, deps, turn);
    report(mailId, result, deps.log);
    if (result.kind !== "later" && result.kind !== "resting") return await deps.jobs.finish(job);

    const { accountId, kind } = result.mail;
    const rank = result.kind === "resting" ? "probe" : rankOf(kind);
    await deps.jobs.retryLater(job, { mailId, accountId, rank }, result.seconds);
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
function nameOf(reason: unknown): { error: string; code: string | undefined } {
  const error = reason instanceof Error ? reason : new Error("unknown");
  const cause = (error.cause ?? error) as { code?: string };

  return { error: error.name, code: cause.code };
}
