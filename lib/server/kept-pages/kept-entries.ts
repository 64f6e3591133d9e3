import type { Rules } from "@/lib/maintenance/schedule/rules";
import { perProcess } from "@/lib/platform/per-process";
import type { KeptDocument } from "./kept-document";

/** While fewer ask, each gets a document of their own: keeping one would only cost. */
const MANY_MS = 1000;

/** What was asked for lately under one name, and the document that is kept of it, if any is. */
type Entry = {
  askedAt: number;
  from: number;
  until: number;
  rules: Rules;
  /** Null when none could be made: then everybody gets their own until the time is over. */
  document: Promise<KeptDocument | null> | null;
};

/** `until` is asked for only where a document is made. `isForMany`: known before many ask. */
export type Moment = { now: Date; until(): Date; rules: Rules; isForMany?: boolean };

const entries = () => perProcess("keptPages", () => new Map<string, Entry>());

/**
 * The document kept under `name`, made by `make` when many ask. Null where one is to be made for the asker alone. There
 * are as many names as there are pages, languages and switches.
 */
export async function keptPage(
  name: string,
  moment: Moment,
  make: () => Promise<KeptDocument | null>,
): Promise<KeptDocument | null> {
  const known = entries().get(name);
  if (known?.document && isInForce(known, moment)) {
    known.askedAt = moment.now.getTime();
    return known.document;
  }

  const now = moment.now.getTime();
  const isAskedByMany = known !== undefined && Math.abs(now - known.askedAt) < MANY_MS;
  const document = isAskedByMany || moment.isForMany ? make().catch(() => null) : null;
  const until = document ? moment.until().getTime() : now;
  const entry = { askedAt: now, from: now, until, rules: moment.rules, document };
  entries().set(name, entry);
  // What is kept for long is tried again at the next request where it could not be made.
  if (moment.isForMany && !(await document) && entries().get(name) === entry) entries().delete(name);

  return document;
}

function isInForce({ from, until, rules }: Entry, moment: Moment): boolean {
  const now = moment.now.getTime();

  return rules === moment.rules && from <= now && now < until;
}
