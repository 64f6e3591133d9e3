import { cache } from "react";
import { type LinkPurpose, type LinkView, lookAtLink } from "@/lib/link/look-at-link";
import { systemClock } from "@/lib/platform/clock";
import { wantStatus } from "@/lib/platform/under-way";
import { clientNetwork } from "./client-network";
import { pageDeps } from "./page-deps";

/**
 * What the page of a link finds. Title and page look together: an unknown token counts as one guess, not two. Who
 * guesses too much is answered 429.
 */
export function lookOnce(purpose: LinkPurpose): (token: string) => Promise<LinkView> {
  return cache(async (token: string) => {
    const link = await lookAtLink({ token, purpose }, await clientNetwork(), await pageDeps());
    if (link.kind === "limited")
      wantStatus({ status: 429, retryAfterSeconds: secondsUntil(link.retryAt, systemClock.now()) });

    return link;
  });
}

function secondsUntil(at: Date, now: Date): number {
  return Math.max(1, Math.ceil((at.getTime() - now.getTime()) / 1000));
}
