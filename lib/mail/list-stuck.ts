import { findMailService } from "@/db/mail-service";
import { listWaitingMails } from "@/db/mail-trace";
import type { Deps } from "@/lib/platform/deps";
import { stuckBefore } from "./stuck";

/** The mails that are no longer on their usual way, and why sending rests if it does. */
export async function listStuck({ db, clock }: Pick<Deps, "db" | "clock">) {
  const [mails, service] = await Promise.all([
    listWaitingMails(db, stuckBefore(clock.now())),
    findMailService(db),
  ]);

  return { mails, restingSince: service?.restingSince ?? null, restReason: service?.restReason ?? null };
}

export type Stuck = Awaited<ReturnType<typeof listStuck>>;
