import { findMember } from "@/db/accounts/member";
import type { Db } from "@/db/connection/db";
import { listMailsOf } from "@/db/mails/mail";
import { insertSecurityEvent, listEventsOf } from "@/db/security-events";
import type { Clock } from "@/lib/platform/clock";
import { type Moment, timeline } from "../timeline";
import type { OneMember } from "./suspend";

/** What happened to an account and its mails, oldest first; null when there is none of that id. */
export async function showHistory(
  { accountId, asker, since }: OneMember & { since: Date },
  { db, clock }: { db: Db; clock: Clock },
): Promise<Moment[] | null> {
  const at = clock.now();
  if (!(await findMember(db, accountId))) return null;
  const [events, mails] = await Promise.all([
    listEventsOf(db, { accountId, cardDigests: [] }, since),
    listMailsOf(db, accountId, since),
  ]);
  await insertSecurityEvent(db, { at, kind: "memberHistoryShown", accountId, ...asker });

  return timeline(events, mails);
}
