import { randomUUID } from "node:crypto";
import { lockAccountOfLink } from "@/db/accounts/lock";
import { findMailRecipient } from "@/db/accounts/mail-address";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { findLink, spendLink } from "@/db/links";
import { insertSecurityEvent } from "@/db/security-events";
import { findVisit, insertVisit } from "@/db/visits";
import type { Limits } from "@/lib/limits/limiter";
import { countGuess } from "@/lib/link/look-at-link";
import { type MailQueue, queueMail } from "@/lib/mail/queue/queue-mail";
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

  const mailId = randomUUID();

  const begun = await inTransaction(deps.db, async (tx) => {
    await lockAccountOfLink(tx, which.tokenHash);
    const link = await spendLink(tx, which, now);
    if (!link) return false;

    const { id: linkId, accountId } = link;
    const networkDigest = deps.secrets.digest("network", network);
    await insertVisit(tx, { tokenHash: tokenHash(fresh), linkId, accountId, begunAt: now, expiresAt: end });
    await insertSecurityEvent(tx, { at: now, kind: "linkOpened", accountId, networkDigest });
    await tellOwner(tx, { mailId, accountId }, deps, now);

    return true;
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

/** Rule 22: a notice follows every reveal. */
async function tellOwner(
  tx: Db,
  { mailId: id, accountId }: { mailId: string; accountId: string },
  deps: Deps,
  now: Date,
): Promise<void> {
  const owner = await findMailRecipient(tx, accountId);
  if (!owner?.mailAddress) return;
  const { mailAddress: toAddress, language } = owner;
  const mail = { id, kind: "loginIdShown" as const, accountId, language, toAddress, happenedAt: now };

  await queueMail(tx, mail, deps, now);
}
