import type { Db } from "@/db/connection/db";
import * as visits from "@/db/visits";
import type { Clock } from "@/lib/platform/clock";
import { tokenHash } from "@/lib/platform/secrets";
import { extendedVisitEnd } from "./visit";

type Deps = { db: Db; clock: Clock };

/** Gives a visit its ten minutes again and returns its end; null when there is no visit any more. */
export async function extendVisit(visitToken: string | null, deps: Deps): Promise<Date | null> {
  const now = deps.clock.now();
  const hash = tokenHash(visitToken ?? "");
  const visit = await visits.findVisit(deps.db, hash, now);
  if (!visit) return null;

  const end = extendedVisitEnd(visit.begunAt, now);
  await visits.extendVisit(deps.db, hash, end, now);

  return end;
}
