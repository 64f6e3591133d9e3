import type { Db } from "@/db/connection/db";
import { findLink, findReplacingLink, type LinkPurpose } from "@/db/links";
import { recordRefusal } from "@/db/refusals";
import { limits as rules } from "@/lib/limits/limit-numbers";
import type { Limits } from "@/lib/limits/limiter";
import type { Clock } from "@/lib/platform/clock";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";
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

type Guess = Extract<LinkView, { kind: "limited" | "unknown" }>;

/** Counts a token that does not exist as a guess of its network. Genuine ones are never counted, and always open. */
export async function countGuess(network: string, deps: Omit<Deps, "clock">, now: Date): Promise<Guess> {
  const [count] = await deps.limits.count([{ limit: "guessesPerNetwork", of: [network] }], now);
  if (!count || count.tries <= rules.guessesPerNetwork.tries) return { kind: "unknown" };

  const networkDigest = deps.secrets.digest("network", network);
  await recordRefusal(deps.db, { at: now, kind: "linkGuessesLimited", networkDigest });

  return { kind: "limited", retryAt: count.until };
}
