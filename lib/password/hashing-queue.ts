import { availableParallelism } from "node:os";
import { perProcess } from "@/lib/platform/per-process";

/** A thread of four is left to the system's own lookups. */
const MOST = 3;
const CORES = availableParallelism();
/** How much the last work says about how long the next one takes. */
const WEIGHT = 0.2;
const FIRST_GUESS_MS = 50;
const MS_PER_SECOND = 1000;
const LONGEST_WAIT_MS = 2 * MS_PER_SECOND;

const BUSY = "PASSWORDS_BUSY";

/** Somebody would have waited longer than is allowed, so nothing was done. */
export class PasswordsBusy extends Error {
  /** Across bundles a class is not the same class: this is. */
  readonly code = BUSY;

  constructor(readonly retryAfterSeconds: number) {
    super("too many passwords to hash at once");
  }
}

export function isPasswordsBusy(reason: unknown): reason is PasswordsBusy {
  return reason instanceof Error && (reason as { code?: unknown }).code === BUSY;
}

type Turn = { start(): void; refuse(): void; isPatient: boolean };
type Turns = {
  running: number;
  pages: number;
  waiting: Turn[];
  refused: number;
  usualMs: number;
  longestWaitMs: number;
};

const turns = () =>
  perProcess<Turns>("passwordTurns", () => ({
    running: 0,
    pages: 0,
    waiting: [],
    refused: 0,
    usualMs: FIRST_GUESS_MS,
    longestWaitMs: Number.POSITIVE_INFINITY,
  }));

/** From now on nobody waits longer for a turn in this process, but who says that they can. */
export function boundPasswordWaits(milliseconds = LONGEST_WAIT_MS): void {
  turns().longestWaitMs = milliseconds;
}

/** Passwords may have every core, but for one while a page is drawn for somebody: until what is returned is called. */
export function leaveCoreToPage(): () => void {
  const all = turns();
  all.pages += 1;

  return () => {
    all.pages -= 1;
    begin(all);
  };
}

function atOnce({ pages }: Turns): number {
  return Math.max(1, Math.min(MOST, pages > 0 ? CORES - 1 : CORES));
}

/**
 * Does work on a password when it is its turn: a flood of them must not keep the rest of the product waiting. Throws
 * `PasswordsBusy`, at once where that can be foreseen, when the wait would be too long. `isPatient` work is for who is no
 * stranger: it waits for ever, and before all that is not.
 */
export async function inTurn<T>(work: () => Promise<T>, { isPatient = false } = {}): Promise<T> {
  await turn(isPatient);
  const began = performance.now();
  try {
    return await work();
  } finally {
    end(performance.now() - began);
  }
}

async function turn(isPatient: boolean): Promise<void> {
  const all = turns();
  if (all.running < atOnce(all)) {
    all.running += 1;
    return;
  }
  const foreseenMs = (all.waiting.length / atOnce(all) + 1) * all.usualMs;
  if (!isPatient && foreseenMs > all.longestWaitMs) throw busy(foreseenMs);

  await new Promise<void>((resolve, reject) => wait({ resolve, reject, isPatient }, all));
}

type Waiting = { resolve(): void; reject(reason: Error): void; isPatient: boolean };

function wait({ resolve, reject, isPatient }: Waiting, all: Turns): void {
  const isBounded = !isPatient && Number.isFinite(all.longestWaitMs);
  const mine: Turn = {
    isPatient,
    start() {
      clearTimeout(patience);
      resolve();
    },
    refuse() {
      all.waiting.splice(all.waiting.indexOf(mine), 1);
      reject(busy(all.longestWaitMs));
    },
  };
  const patience = isBounded ? setTimeout(mine.refuse, all.longestWaitMs) : undefined;
  const firstStranger = all.waiting.findIndex((other) => !other.isPatient);
  const place = isPatient && firstStranger >= 0 ? firstStranger : all.waiting.length;
  all.waiting.splice(place, 0, mine);
}

function end(tookMs: number): void {
  const all = turns();
  all.usualMs += (tookMs - all.usualMs) * WEIGHT;
  all.running -= 1;
  begin(all);
}

/** Turns go on to who waited longest, strangers last. */
function begin(all: Turns): void {
  while (all.running < atOnce(all)) {
    const next = all.waiting.shift();
    if (!next) return;
    all.running += 1;
    next.start();
  }
}

/** How many wait, and how many were told to come back since this process began. */
export function passwordTurns(): { waiting: number; refused: number } {
  const { waiting, refused } = turns();

  return { waiting: waiting.length, refused };
}

function busy(waitMs: number): PasswordsBusy {
  turns().refused += 1;

  return new PasswordsBusy(Math.max(1, Math.ceil(waitMs / MS_PER_SECOND)));
}
