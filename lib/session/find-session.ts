import type { Db } from "@/db/connection/db";
import { type FoundSession, findSession as findRow, touchSession } from "@/db/sessions";
import type { Clock } from "@/lib/platform/clock";
import { tokenHash } from "@/lib/platform/secrets";
import { isTouchDue, type SessionState, sessionState } from "./session";

export type { FoundSession, SessionRights } from "@/db/sessions";

export type SessionView =
  | { kind: "live"; session: FoundSession }
  /** There was a session: it ended by itself or was ended. */
  | { kind: "over"; state: Exclude<SessionState, "live">; session: FoundSession }
  | { kind: "none" };

/** The session that a browser's value stands for. Finding it keeps it from becoming idle. */
export async function findSession(
  token: string | null,
  deps: { db: Db; clock: Clock },
): Promise<SessionView> {
  if (!token) return { kind: "none" };

  const now = deps.clock.now();
  const session = await findRow(deps.db, tokenHash(token));
  if (!session) return { kind: "none" };

  const state = session.suspendedAt ? "ended" : sessionState(session, now);
  if (state !== "live") return { kind: "over", state, session };
  if (isTouchDue(session.lastSeenAt, now)) await touchSession(deps.db, session.id, now);

  return { kind: "live", session };
}
