import type { Db } from "@/db/connection/db";
import { listSessions as listRows } from "@/db/sessions";
import type { Clock } from "@/lib/platform/clock";
import type { FoundSession } from "@/lib/session/find-session";
import { idleSince } from "@/lib/session/session";

export type OwnSession = Awaited<ReturnType<typeof listRows>>[number] & { isThisOne: boolean };

/** Where an account is logged in now: this browser first, then who was seen last. */
export async function listSessions(
  { id, accountId }: Pick<FoundSession, "id" | "accountId">,
  { db, clock }: { db: Db; clock: Clock },
): Promise<OwnSession[]> {
  const now = clock.now();
  const rows = await listRows(db, { accountId, seenSince: idleSince(now), now });
  const all = rows.map((row) => ({ ...row, isThisOne: row.id === id }));

  return [...all.filter(({ isThisOne }) => isThisOne), ...all.filter(({ isThisOne }) => !isThisOne)];
}
