import { lockAccountOfMail } from "@/db/accounts/lock";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { holdSlots, pauseMailService, resumeMailService } from "@/db/mail-service";
import {
  beginAttempt,
  findMailToSend,
  type MailToSend,
  recordAccepted,
  recordGivenUp,
  recordRetry,
  startLink,
} from "@/db/mails/delivery";
import { linkEnd } from "@/lib/link/link";
import type { Schedule } from "@/lib/maintenance/schedule/schedule";
import type { Clock } from "@/lib/platform/clock";
import { composeMail, type MailContext, type StartedMail } from "./compose-mail";
import { firstAttempt } from "./first-attempt";
import type { Mailer, SendOutcome } from "./mailer";
import { retryWaitSeconds } from "./retry-wait";
import { lastAttemptBefore, whyNotSend } from "./why-not-send";

export type SendDeps = MailContext & {
  db: Db;
  clock: Clock;
  mailer: Mailer;
  maintenance: Pick<Schedule, "windowsBetween">;
  /** A number from 0 up to 1. */
  chance(): number;
};

export type SendResult =
  | { kind: "accepted" }
  | { kind: "settled" }
  | { kind: "givenUp"; reason: string }
  | { kind: "later"; seconds: number; problem: string; mail: MailToSend["mail"] }
  | { kind: "resting"; seconds: number; problem: string; mail: MailToSend["mail"] };

type Later = Extract<SendOutcome, { kind: "later" }>;

/** A rate limit counts for the whole account: everybody holds still, but not for one mail's whole wait. */
const LONGEST_HOLD_SECONDS = 2;

/**
 * Makes one attempt at a mail, whatever became of it meanwhile, and records how it ended. `turn` resolves when the
 * mail may be handed over: nothing stands between it and the request, so that the service sees an even rate.
 */
export async function sendMail(
  mailId: string,
  deps: SendDeps,
  turn: () => Promise<void> = async () => undefined,
): Promise<SendResult> {
  const started = await startAttempt(mailId, deps);
  if ("kind" in started) return started;
  const message = await composeMail(started, deps);
  if (!message) return giveUp(mailId, "secretLost", deps);

  await turn();

  return settle(started, await deps.mailer.send(message, mailId), deps);
}

/** Fixes in one transaction what the first attempt fixes: the hour of a link begins, about a second before its turn. */
async function startAttempt(mailId: string, deps: SendDeps): Promise<StartedMail | SendResult> {
  const now = deps.clock.now();
  const outcome = await inTransaction(deps.db, async (tx) => {
    await lockAccountOfMail(tx, mailId);
    const found = await findMailToSend(tx, mailId);
    if (!found || isSettled(found)) return null;
    const reason = whyNotSend(found, now);
    if (reason) return reason;

    const link = found.link && (await startLink(tx, found.link.id, now, linkEnd(now)));
    if (found.link && !link) return "linkReplaced";
    const mail = await beginAttempt(tx, mailId, firstAttempt({ ...found, link }, deps.maintenance, now));

    return mail && startedMail({ ...found, link, mail });
  });
  if (!outcome) return { kind: "settled" };

  return typeof outcome === "string" ? giveUp(mailId, outcome, deps) : outcome;
}

/** A mail whose address has been emptied meanwhile is nobody's any more. */
function startedMail(found: MailToSend): StartedMail | null {
  const { toAddress, deadlineAt } = found.mail;

  return toAddress && deadlineAt ? { ...found, mail: { ...found.mail, toAddress, deadlineAt } } : null;
}

async function settle(started: StartedMail, outcome: SendOutcome, deps: SendDeps): Promise<SendResult> {
  const { db, clock } = deps;
  const { mail } = started;
  const now = clock.now();

  switch (outcome.kind) {
    case "accepted": {
      const { sendingRests } = await recordAccepted(db, mail.id, now, outcome.providerId);
      if (sendingRests) await resumeMailService(db);
      return { kind: "accepted" };
    }
    case "refused":
      return giveUp(mail.id, outcome.problem, deps);
    case "resting": {
      const probeAt = new Date(now.getTime() + outcome.seconds * 1000);
      await pauseMailService(db, outcome.problem, now, probeAt);
      await recordRetry(db, mail.id, outcome.problem, probeAt);
      return { kind: "resting", seconds: outcome.seconds, problem: outcome.problem, mail };
    }
    case "later":
      if (outcome.isRateLimit) await holdSlots(db, Math.min(outcome.seconds ?? 1, LONGEST_HOLD_SECONDS));
      return waitFor(started, outcome, deps);
  }
}

/** Without a wish of the service's, the last attempt is made just before the deadline rather than too late. */
async function waitFor({ mail }: StartedMail, outcome: Later, deps: SendDeps): Promise<SendResult> {
  const { problem, seconds: asked } = outcome;
  const now = deps.clock.now();
  const left = (lastAttemptBefore(mail.deadlineAt).getTime() - now.getTime()) / 1000 - 1;
  if (left <= (asked ?? 0)) return giveUp(mail.id, "deadlinePassed", deps, problem);

  const seconds = Math.min(retryWaitSeconds(mail.attempts, asked, deps.chance()), left);
  await recordRetry(deps.db, mail.id, problem, new Date(now.getTime() + seconds * 1000));

  return { kind: "later", seconds, problem, mail };
}

async function giveUp(
  mailId: string,
  reason: string,
  { db, clock }: SendDeps,
  problem?: string,
): Promise<SendResult> {
  await recordGivenUp(db, mailId, clock.now(), reason, problem);

  return { kind: "givenUp", reason };
}

function isSettled({ mail }: MailToSend): boolean {
  return mail.acceptedAt !== null || mail.failedAt !== null;
}
