import type { Db } from "@/db/connection/db";
import { insertSecurityEvent, listActors, listTouches } from "@/db/security-events";
import type { Clock } from "@/lib/platform/clock";
import { type Asker, isSamePerson } from "../asker";
import { type DataKind, dataKinds, dataTouchedBy } from "./data-kinds";

export type IncidentRequest = {
  since: Date;
  /** Before this moment; up to now where it is null. */
  until: Date | null;
  /** Only events of these kinds; all of them where there is none. */
  kinds: string[];
  /** Only what this person of support did, by any of the names of their records. */
  actor: string | null;
  asker: Asker;
};

/** One account, what of it was touched, and from when to when. */
export type AffectedAccount = {
  accountId: string;
  data: DataKind[];
  firstAt: Date;
  lastAt: Date;
  events: number;
};

/** `surveys`: somebody of support listed events of all accounts in that time. */
export type IncidentReport = {
  since: Date;
  until: Date;
  accounts: AffectedAccount[];
  totals: Partial<Record<DataKind, number>>;
  surveys: number;
};

/** Which accounts, which kinds of data, since when: from the recorded events alone, deleted accounts included. */
export async function reportIncident(
  { asker, actor, kinds, ...asked }: IncidentRequest,
  { db, clock }: { db: Db; clock: Clock },
): Promise<IncidentReport> {
  const at = clock.now();
  const span = { since: asked.since, until: asked.until && asked.until < at ? asked.until : at };
  const actors =
    actor === null ? null : (await listActors(db, span)).filter((name) => isSamePerson(name, actor));
  const touches = await listTouches(db, { ...span, kinds, actors });
  await insertSecurityEvent(db, { at, kind: "incidentReported", ...asker });
  const accounts = affected(touches);
  const totals = Object.fromEntries(
    dataKinds
      .map((kind) => [kind, accounts.filter(({ data }) => data.includes(kind)).length] as const)
      .filter(([, count]) => count > 0),
  );
  const surveys = touches.find(({ accountId, kind }) => accountId === null && kind === "eventsListed");

  return { ...span, accounts, totals, surveys: surveys?.count ?? 0 };
}

type Touch = Awaited<ReturnType<typeof listTouches>>[number];

function affected(touches: readonly Touch[]): AffectedAccount[] {
  const accounts = new Map<string, AffectedAccount>();
  for (const { accountId, kind, firstAt, lastAt, count } of touches.toSorted(byBeginning)) {
    const data = dataTouchedBy(kind);
    if (accountId === null || data.length === 0) continue;
    const known = accounts.get(accountId) ?? { accountId, data: [], firstAt, lastAt, events: 0 };
    accounts.set(accountId, {
      accountId,
      data: dataKinds.filter((one) => known.data.includes(one) || data.includes(one)),
      firstAt: known.firstAt,
      lastAt: later(lastAt, known.lastAt),
      events: known.events + count,
    });
  }

  return [...accounts.values()];
}

function byBeginning(a: Touch, b: Touch): number {
  return a.firstAt.getTime() - b.firstAt.getTime();
}

function later(a: Date, b: Date): Date {
  return a.getTime() > b.getTime() ? a : b;
}
