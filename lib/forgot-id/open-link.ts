import { randomUUID } from "node:crypto";
import type { Db } from "@/db/connection/db";
import { findLink } from "@/db/links";
import { beginVisit } from "@/db/one-statement/begin-visit";
import { findVisit } from "@/db/visits";
import type { Limits } from "@/lib/limits/limiter";
import { countGuess } from "@/lib/link/look-at-link";
import { jobOf, type MailQueue } from "@/lib/mail/queue/queue-mail";
import type { Clock } from "@/lib/platform/clock";
import { randomToken, type Secrets, tokenHash } from "@/lib/platform/secrets";
import { visitEnd } from "./visit";

type Deps = { db: Db; clock: Clock; secrets: Secrets; limits: Limits; mail: MailQueue };

export type OpenLinkOutcome =
  | { kind: "begun"; visitToken: string; visitEndsAt: Date }
  /** The browser that spent this link presses again inside its visit. */
  | { kind: "alreadyVisiting" }
  /** Genuine, but spent, expired or replaced: looking at it tells which. */
  | { kind: "dead" }
  | { kind: "unknown" };

export type OpenLink = { token: string; visitToken: string | null; network: string };

/** Spends a link and begins the visit that shows the login ID. Of many simultaneous calls exactly one begins. */
export async function openLink(
  { token, visitToken, network }: OpenLink,
  deps: Deps,
): Promise<OpenLinkOutcome> {
  const now = deps.clock.now();
  const fresh = randomToken();
  const end = visitEnd(now);
  const which = { tokenHash: tokenHash(token), purpose: "idReminder" as const };
  const unknownAccount = randomUUID();
  // Rule 22: a notice follows every reveal.
  const notice = { id: randomUUID(), kind: "loginIdShown" as const };

  const begun = await beginVisit(deps.db, {
    link: which,
    visit: { tokenHash: tokenHash(fresh), begunAt: now, expiresAt: end },
    event: { kind: "linkOpened", networkDigest: deps.secrets.digest("network", network) },
    mail: notice,
    job: await deps.mail.jobInsert(jobOf({ ...notice, accountId: unknownAccount })),
    unknownAccount,
  });
  if (begun) return { kind: "begun", visitToken: fresh, visitEndsAt: end };

  const link = await findLink(deps.db, which);
  if (!link) {
    await countGuess(network, deps, now);
    return { kind: "unknown" };
  }
  const visit = visitToken ? await findVisit(deps.db, tokenHash(visitToken), now) : null;

  return { kind: visit?.linkId === link.id ? "alreadyVisiting" : "dead" };
}
