import { and, eq, exists, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { accounts, type linkPurposes, links, mails } from "./schema";

export type LinkPurpose = (typeof linkPurposes)[number];

export type NewLink = {
  id: string;
  accountId: string;
  purpose: LinkPurpose;
  tokenHash: string;
  requestedAt: Date;
  /** Where its deadline does not depend on its mail. */
  expiresAt?: Date;
};

/**
 * Spends the link, or returns null when it is unknown, for another purpose, not sent yet, expired, replaced, already opened, or its
 * account is suspended. One statement, so that of many simultaneous visitors exactly one gets the row.
 */
export async function spendLink(
  tx: Db,
  { tokenHash, purpose }: Pick<NewLink, "tokenHash" | "purpose">,
  now: Date,
) {
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
        eq(links.purpose, purpose),
        // Said so that the planner does not walk through the index of all live links.
        sql`num_nonnulls(${links.openedAt}, ${links.replacedAt}) = 0`,
        gt(links.expiresAt, now),
        exists(owner),
      ),
    )
    .returning({ id: links.id, accountId: links.accountId });

  return spent ?? null;
}

/** Kills the accounts' live links of these purposes, as far as there are any. Together with `lockAccount`. */
export async function replaceLiveLinks(
  tx: Db,
  accountIds: string[],
  purposes: readonly LinkPurpose[],
  now: Date,
): Promise<void> {
  await tx
    .update(links)
    .set({ replacedAt: now })
    .where(
      and(
        inArray(links.accountId, accountIds),
        inArray(links.purpose, [...purposes]),
        isNull(links.openedAt),
        isNull(links.replacedAt),
      ),
    );
}

export async function insertLink(tx: Db, link: NewLink): Promise<void> {
  await tx.insert(links).values(link);
}

/** The account's live link of a purpose, expired or not, with what became of its mail. */
export async function findLiveLink(db: Db, accountId: string, purpose: LinkPurpose) {
  const [link] = await db
    .select({
      requestedAt: links.requestedAt,
      sentAt: links.sentAt,
      expiresAt: links.expiresAt,
      toAddress: mails.toAddress,
      bouncedAt: mails.bouncedAt,
      failedAt: mails.failedAt,
    })
    .from(links)
    .leftJoin(mails, eq(mails.linkId, links.id))
    .where(
      and(
        eq(links.accountId, accountId),
        eq(links.purpose, purpose),
        isNull(links.openedAt),
        isNull(links.replacedAt),
      ),
    );

  return link ?? null;
}

export async function findLink(db: Db, { tokenHash, purpose }: Pick<NewLink, "tokenHash" | "purpose">) {
  const [link] = await db
    .select()
    .from(links)
    .where(and(eq(links.tokenHash, tokenHash), eq(links.purpose, purpose)));

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
