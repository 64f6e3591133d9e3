import { findVisit } from "@/db/visits";
import type { Deps } from "@/lib/platform/deps";
import { tokenHash } from "@/lib/platform/secrets";
import { countGuess } from "./look-at-link";
import { mayExtendVisit } from "./visit";

export type LoginIdView =
  | { kind: "visit"; loginId: string; visitEndsAt: Date; mayExtend: boolean; passwordReset: boolean }
  | { kind: "none" };

/** The login ID, as long as the visit lasts. A visit that does not exist counts as a guess of its network. */
export async function showLoginId(
  visitToken: string | null,
  network: string,
  deps: Deps,
): Promise<LoginIdView> {
  if (!visitToken) return { kind: "none" };

  const visit = await findVisit(deps.db, tokenHash(visitToken), deps.clock.now());
  if (!visit) {
    await countGuess(network, deps);
    return { kind: "none" };
  }

  const { loginId, begunAt, expiresAt, passwordResetAt } = visit;
  return {
    kind: "visit",
    loginId,
    visitEndsAt: expiresAt,
    mayExtend: mayExtendVisit({ begunAt, expiresAt }),
    passwordReset: passwordResetAt !== null,
  };
}
