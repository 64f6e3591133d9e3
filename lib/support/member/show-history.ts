import { findMember } from "@/db/accounts/member";
import type { Db } from "@/db/connection/db";
import { listMailsOf } from "@/db/mails/mail";
import { insertSecurityEvent, listEventsOf, type Span } from "@/db/security-events";
import type { Clock } from "@/lib/platform/clock";
import { type Moment, timeline } from "../timeline";
import type { OneMember } from "./suspend";

/** `hasMore`: there is more before the first of them. */
export type ShownHistory = { moments: Moment[]; hasMore: boolean };

/**
 * What happened to an account and its mails, oldest first, of more than `most` the newest before `until`; null when there is
 * none of that id.
 */
export async function showHistory(
  { accountId, asker, ...span }: OneMember & Span,
  { db, clock }: { db: Db; clock: Clock },
): Promise<ShownHistory | null> {
  const at = clock.now();
  if (!(await findMember(db, accountId))) return null;
  const { since, until, most } = span;
  const [events, mails] = await Promise.all([
    listEventsOf(db, { accountId, cardDigests: [] }, { since, until, most: most + 1 }),
    listMailsOf(db, accountId, since),
  ]);
  await insertSecurityEvent(db, { at, kind: "memberHistoryShown", accountId, ...asker });
  const all = timeline(events, mails).filter((moment) => until === null || moment.at < until);

  return { moments: all.slice(-most), hasMore: all.length > most };
}
