import type { Db } from "@/db/connection/db";
import {
  deleteLetters,
  deleteLinks,
  deleteMails,
  deleteRateLimits,
  deleteSecurityEvents,
  deleteSessions,
  deleteTemporaryPasswords,
  deleteVisits,
  deleteWebhookEvents,
  emptyMailRecipients,
} from "@/db/retention";
import type { Clock } from "@/lib/platform/clock";
import { keptSince, type RecordKind } from "./periods";

export type Deleted = Record<RecordKind, number>;

/** Removes what has been kept for its period, and returns how much of each. Safe to run at any time, twice too. */
export async function forget({ db, clock }: { db: Db; clock: Clock }): Promise<Deleted> {
  const now = clock.now();
  const before = (kept: RecordKind) => keptSince(kept, now);

  return {
    visits: await deleteVisits(db, before("visits")),
    sessions: await deleteSessions(db, before("sessions")),
    mailRecipients: await emptyMailRecipients(db, before("mailRecipients")),
    mails: await deleteMails(db, before("mails")),
    links: await deleteLinks(db, before("links")),
    temporaryPasswords: await deleteTemporaryPasswords(db, before("temporaryPasswords")),
    letters: await deleteLetters(db, before("letters")),
    webhookEvents: await deleteWebhookEvents(db, before("webhookEvents")),
    securityEvents: await deleteSecurityEvents(db, before("securityEvents")),
    rateLimits: await deleteRateLimits(db, before("rateLimits")),
  };
}
