import { and, eq, exists, gt, isNull } from "drizzle-orm";
import type { Db } from "./connection/db";
import { accounts, type linkPurposes, links } from "./schema";

export type LinkPurpose = (typeof linkPurposes)[number];

export type NewLink = {
  id: string;
  accountId: string;
  purpose: LinkPurpose;
  tokenHash: string;
  requestedAt: Date;
};

/**
 * Spends the link, or returns null when it is unknown, not sent yet, expired, replaced, already opened, or its
 * account is suspended. One statement, so that of many simultaneous visitors exactly one gets the row.
 */
export async function spendLink(tx: Db, tokenHash: string, now: Date) {
  const owner = tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, links.accountId), isNull(accounts.suspendedAt)));
  const [spent] = await tx
    .update(links)
    .set({ openedAt: now })
    .where(
      and(
        eq(links.tokenHash, tokenHash),
        isNull(links.openedAt),
        isNull(links.replacedAt),
        gt(links.expiresAt, now),
        exists(owner),
      ),
    )
    .returning({ id: links.id, accountId: links.accountId });

  return spent ?? null;
}

export async function findLink(db: Db, tokenHash: string) {
  const [link] = await db.select().from(links).where(eq(links.tokenHash, tokenHash));

  return link ?? null;
}

/** The link that took the place of one replaced at `replacedAt`: both carry the same moment. */
export async function findReplacingLink(db: Db, accountId: string, replacedAt: Date) {
  const [link] = await db
    .select({
      sentAt: links.sentAt,
      expiresAt: links.expiresAt,
      openedAt: links.openedAt,
      replacedAt: links.replacedAt,
    })
    .from(links)
    .where(and(eq(links.accountId, accountId), eq(links.requestedAt, replacedAt)));

  return link ?? null;
}
