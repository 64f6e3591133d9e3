import type { Db } from "@/db/connection/db";
import { findMailService } from "@/db/mail-service";
import { listWaitingMails } from "@/db/mails/waiting";
import { stuckBefore } from "@/lib/mail/stuck";
import type { Clock } from "@/lib/platform/clock";

/** The mails that are no longer on their usual way, and why sending rests if it does. */
export async function listStuck({ db, clock }: { db: Db; clock: Clock }) {
  const [mails, service] = await Promise.all([
    listWaitingMails(db, stuckBefore(clock.now())),
    findMailService(db),
  ]);

  return { mails, pausedSince: service?.pausedSince ?? null, pauseReason: service?.pauseReason ?? null };
}

export type Stuck = Awaited<ReturnType<typeof listStuck>>;
