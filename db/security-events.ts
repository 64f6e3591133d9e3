import { and, asc, desc, eq, gte, inArray, isNotNull, like, lt, or, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { cards, refusalCounts, securityEvents } from "./schema";
import type { SecurityEventKind } from "./security-event-kinds";

export type NewSecurityEvent = Omit<typeof securityEvents.$inferInsert, "id" | "kind"> & {
  kind: SecurityEventKind;
};

export async function insertSecurityEvent(db: Db, event: NewSecurityEvent): Promise<void> {
  await db.insert(securityEvents).values(event);
}

const itsCount = eq(refusalCounts.eventId, securityEvents.id);
/** How often within its hour; more than once only where it was refused past a limit. */
const times = sql<number>`coalesce(${refusalCounts.times}, 1)`;
const last = sql`coalesce(${refusalCounts.lastAt}, ${securityEvents.at})`;

/** The newest that is one of these, since a moment; null when there is none. */
export async function findNewestEvent(
  db: Db,
  among: readonly { kind: SecurityEventKind; reason: string }[],
  since: Date,
) {
  const isOne = or(
    ...among.map(({ kind, reason }) => and(eq(securityEvents.kind, kind), eq(securityEvents.reason, reason))),
  );
  const [newest] = await db
    .select({ at: securityEvents.at, kind: securityEvents.kind })
    .from(securityEvents)
    .where(and(gte(securityEvents.at, since), isOne))
    .orderBy(desc(securityEvents.at))
    .limit(1);

  return newest ?? null;
}

type CountedKinds = {
  kinds: readonly SecurityEventKind[];
  /** Of these only what a limit refused. */
  limited: readonly SecurityEventKind[];
};

/**
 * How often these happened since a moment, and by which limit where that is recorded. Of refusals that are counted by the
 * hour the whole hour is in it, if the last of them is.
 */
export async function countEvents(db: Db, { kinds, limited }: CountedKinds, since: Date) {
  const { kind, reason, at } = securityEvents;
  const isOne = or(inArray(kind, [...kinds]), and(inArray(kind, [...limited]), like(reason, "limited:%")));
  const by = sql<string | null>`replace(${reason}, 'limited:', '')`;
  const hourBefore = new Date(since.getTime() - 3_600_000);

  return db
    .select({ kind, by, count: sql`sum(${times})`.mapWith(Number) })
    .from(securityEvents)
    .leftJoin(refusalCounts, itsCount)
    .where(and(gte(at, hourBefore), gte(last, sql.param(since, at)), isOne))
    .groupBy(kind, by)
    .orderBy(asc(kind), asc(by));
}

const shown = {
  at: securityEvents.at,
  kind: securityEvents.kind,
  reason: securityEvents.reason,
  actor: securityEvents.actor,
  approvedBy: securityEvents.approvedBy,
  times,
  lastAt: last.mapWith(securityEvents.at),
};

/** `until`: before this moment; null where there is no end. At most so many, the newest. */
export type Span = { since: Date; until: Date | null; most: number };

/** `cardDigests`: besides the account's own cards. A refused check may have led to no account. */
type Whose = { accountId: string | null; cardDigests: string[] };

/** Of an account, of its cards and of the cards given, oldest first. */
export async function listEventsOf(db: Db, whose: Whose, span: Span) {
  const newest = await findNewestEventsOf(db, whose, span);

  return newest.toReversed();
}

/** The query itself, for who looks at how it is carried out. */
export function findNewestEventsOf(db: Db, { accountId, cardDigests }: Whose, { since, until, most }: Span) {
  const ownCards = db
    .select({ digest: cards.cardDigest })
    .from(cards)
    .where(eq(cards.accountId, accountId ?? sql`NULL`));
  const isTheirs = or(
    accountId ? eq(securityEvents.accountId, accountId) : undefined,
    // As one list, known before the search: beside OR a subquery would be held against every event of all members.
    accountId ? sql`${securityEvents.cardDigest} = ANY (ARRAY(${ownCards}))` : undefined,
    cardDigests.length > 0 ? inArray(securityEvents.cardDigest, cardDigests) : undefined,
  );

  return db
    .select(shown)
    .from(securityEvents)
    .leftJoin(refusalCounts, itsCount)
    .where(and(isTheirs, gte(securityEvents.at, since), until ? lt(securityEvents.at, until) : undefined))
    .orderBy(desc(securityEvents.at), desc(securityEvents.id))
    .limit(most);
}

type EventFilter = Span & { accountId: string | null; kinds: string[] };

/** The newest first. */
export function listEvents(db: Db, { since, until, accountId, kinds, most }: EventFilter) {
  const isAskedFor = and(
    gte(securityEvents.at, since),
    until ? lt(securityEvents.at, until) : undefined,
    accountId ? eq(securityEvents.accountId, accountId) : undefined,
    kinds.length > 0 ? inArray(securityEvents.kind, kinds) : undefined,
  );

  return db
    .select({ ...shown, accountId: securityEvents.accountId })
    .from(securityEvents)
    .leftJoin(refusalCounts, itsCount)
    .where(isAskedFor)
    .orderBy(desc(securityEvents.at), desc(securityEvents.id))
    .limit(most);
}

type TouchFilter = { since: Date; until: Date; kinds: string[]; actors: string[] | null };

/** Everybody of support who did something in that time, as they were recorded. */
export async function listActors(
  db: Db,
  { since, until }: Pick<TouchFilter, "since" | "until">,
): Promise<string[]> {
  const { actor, at } = securityEvents;
  const rows = await db
    .selectDistinct({ actor })
    .from(securityEvents)
    .where(and(gte(at, since), lt(at, until), isNotNull(actor)));

  return rows.flatMap((row) => row.actor ?? []);
}

/** Per account and kind: how often, from when to when. Refusals that are counted by the hour count as often as they were. */
export async function listTouches(db: Db, { since, until, kinds, actors }: TouchFilter) {
  const { accountId, kind, at } = securityEvents;
  const isAskedFor = and(
    gte(at, since),
    lt(at, until),
    kinds.length > 0 ? inArray(kind, kinds) : undefined,
    actors === null ? undefined : inArray(securityEvents.actor, actors),
  );

  return db
    .select({
      accountId,
      kind,
      count: sql<number>`sum(${times})`.mapWith(Number),
      firstAt: sql`min(${at})`.mapWith(at),
      lastAt: sql`max(${last})`.mapWith(at),
    })
    .from(securityEvents)
    .leftJoin(refusalCounts, itsCount)
    .where(isAskedFor)
    .groupBy(accountId, kind)
    .orderBy(asc(accountId), asc(kind));
}
