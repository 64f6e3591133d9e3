import type { Db } from "@/db/connection/db";
import { insertSecurityEvent, listEvents } from "@/db/security-events";
import type { Clock } from "@/lib/platform/clock";
import type { Asker } from "../asker";

export type EventsRequest = {
  since: Date;
  /** Before this moment; null where there is no end. */
  until: Date | null;
  accountId: string | null;
  kinds: string[];
  /** At most so many, the newest. */
  most: number;
  asker: Asker;
};

/** Whether there were more than asked for stands beside the list. */
export async function listSecurityEvents(request: EventsRequest, { db, clock }: { db: Db; clock: Clock }) {
  const { asker, accountId, most } = request;
  const at = clock.now();
  const found = await listEvents(db, { ...request, most: most + 1 });
  const kind = accountId ? ("memberEventsListed" as const) : ("eventsListed" as const);
  await insertSecurityEvent(db, { at, kind, accountId, ...asker });

  return { events: found.slice(0, most).toReversed(), hasMore: found.length > most };
}

export type ListedEvent = Awaited<ReturnType<typeof listSecurityEvents>>["events"][number];
