import type { Db } from "@/db/connection/db";
import { findLink, findReplacingLink, type LinkPurpose } from "@/db/links";
import type { Limits } from "@/lib/limits/limiter";
import type { Clock } from "@/lib/platform/clock";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";
import { countGuess } from "./count-guess";
import { type LinkState, linkState } from "./link";

export type { LinkPurpose };

type Deps = { db: Db; clock: Clock; limits: Limits; secrets: Secrets };

export type LinkView =
  | { kind: "usable"; expiresAt: Date }
  | { kind: "expired"; at: Date }
  | { kind: "opened"; at: Date }
  /** `newerState` tells whether the mail that replaced this one is of use. */
  | { kind: "replaced"; newerRequestedAt: Date; newerExpiresAt: Date | null; newerState: LinkState }
  | { kind: "unknown" }
  | { kind: "limited"; retryAt: Date };

/** What a link is now. Looking spends nothing; only tokens that do not exist count, as guesses. */
export async function lookAtLink(
  { token, purpose }: { token: string; purpose: LinkPurpose },
  network: string,
  deps: Deps,
): Promise<LinkView> {
  const now = deps.clock.now();
  const link = await findLink(deps.db, { tokenHash: tokenHash(token), purpose });
  if (!link) return countGuess(network, deps, now);

  const state = linkState(link, now);
  if (state === "opened" && link.openedAt) return { kind: "opened", at: link.openedAt };
  if (state === "expired" && link.expiresAt) return { kind: "expired", at: link.expiresAt };
  if (state === "replaced" && link.replacedAt) {
    const newer = await findReplacingLink(deps.db, link.accountId, link.replacedAt);
    return {
      kind: "replaced",
      newerRequestedAt: newer?.sentAt ?? link.replacedAt,
      newerExpiresAt: newer?.expiresAt ?? null,
      newerState: newer ? linkState(newer, now) : "replaced",
    };
  }

  return link.expiresAt ? { kind: "usable", expiresAt: link.expiresAt } : { kind: "unknown" };
}
