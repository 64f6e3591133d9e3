import type { Db } from "@/db/connection/db";
import { findVisit as findRow } from "@/db/visits";
import type { Limits } from "@/lib/limits/limiter";
import { countGuess } from "@/lib/link/look-at-link";
import type { Clock } from "@/lib/platform/clock";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";
import { mayExtendVisit } from "./visit";

type Deps = { db: Db; clock: Clock; limits: Limits; secrets: Secrets };

export type VisitView =
  | { kind: "visit"; loginId: string; visitEndsAt: Date; mayExtend: boolean }
  /** Rule 18: the password it reset ended it, so that a shared computer shows nothing more. */
  | { kind: "passwordReset" }
  | { kind: "none" };

/** The login ID, as long as the visit lasts and has not reset the password. A visit that does not exist counts as a guess of its network. */
export async function findVisit(visitToken: string | null, network: string, deps: Deps): Promise<VisitView> {
  if (!visitToken) return { kind: "none" };

  const now = deps.clock.now();
  const visit = await findRow(deps.db, tokenHash(visitToken), now);
  if (!visit) {
    await countGuess(network, deps, now);
    return { kind: "none" };
  }

  const { loginId, begunAt, expiresAt, passwordResetAt } = visit;
  if (passwordResetAt) return { kind: "passwordReset" };

  return {
    kind: "visit",
    loginId,
    visitEndsAt: expiresAt,
    mayExtend: mayExtendVisit({ begunAt, expiresAt }),
  };
}
