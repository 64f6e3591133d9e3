import { findHistoryRow, listNewestEvents } from "@/db/account-history";
import type { Db } from "@/db/connection/db";
import type { Clock } from "@/lib/platform/clock";
import { foldedKinds, HISTORY_DAYS, type HistoryKind, historyKinds } from "./history-kinds";

const DAY_MS = 86_400_000;
const EVENTS_PER_PAGE = 20;

export type HistoryEvent = {
  id: number;
  at: Date;
  kind: HistoryKind;
  /** Why support did it; null where it was not support. */
  supportReason: string | null;
  /** How often on its day: more than once only where lines of a day are one. */
  times: number;
};

export type History = {
  events: HistoryEvent[];
  /** What the next page goes on before; null on the last one. */
  before: number | null;
};

type Deps = { db: Db; clock: Clock };

/** What happened to an account in the last `HISTORY_DAYS`, newest first, a page of it. `before`: older than this event. */
export async function listHistory(
  { accountId, before }: { accountId: string; before: number | null },
  { db, clock }: Deps,
): Promise<History> {
  const rows = await listNewestEvents(db, {
    accountId,
    ...shown(clock),
    folded: foldedKinds,
    before,
    most: EVENTS_PER_PAGE + 1,
  });
  const events = rows.slice(0, EVENTS_PER_PAGE).map(toEvent);

  return { events, before: rows.length > events.length ? (events.at(-1)?.id ?? null) : null };
}

/** One event, if it is this account's and still shown; by itself, whatever else happened on its day meanwhile. */
export async function findHistoryEvent(
  { accountId, id: eventId }: { accountId: string; id: number },
  { db, clock }: Deps,
): Promise<HistoryEvent | null> {
  const row = await findHistoryRow(db, { accountId, ...shown(clock), eventId });

  return row && toEvent(row);
}

function shown(clock: Clock) {
  return { kinds: historyKinds, since: new Date(clock.now().getTime() - HISTORY_DAYS * DAY_MS) };
}

function toEvent(row: Awaited<ReturnType<typeof listNewestEvents>>[number]): HistoryEvent {
  const { id, at, kind, reason, actor, times } = row;

  return { id, at, kind: kind as HistoryKind, supportReason: actor === null ? null : reason, times };
}
