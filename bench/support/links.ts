import { randomUUID } from "node:crypto";
import { asc } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts, links, visits } from "@/db/schema";
import { linkEnd, linkToken } from "@/lib/link/link";
import { systemClock } from "@/lib/platform/clock";
import { randomToken, type Secrets, tokenHash } from "@/lib/platform/secrets";

const AT_ONCE = 5000;
/** Longer than a visit lasts: it must last as long as a measurement. */
const VISIT_MS = 2 * 60 * 60_000;

type Some = { from: number; count: number };

/** Tokens of links that were just mailed, each to a member of its own. */
export async function liveLinkTokens(db: Db, secrets: Secrets, some: Some): Promise<string[]> {
  const made = await addLinks(db, secrets, some);

  return made.map(({ token }) => token);
}

/** Tokens of visits that opened links have begun, each a member's own. */
export async function visitTokens(db: Db, secrets: Secrets, some: Some): Promise<string[]> {
  const begunAt = systemClock.now();
  const made = await addLinks(db, secrets, some, begunAt);
  const begun = made.map(({ row: { id: linkId, accountId } }) => {
    const token = randomToken();
    const expiresAt = new Date(begunAt.getTime() + VISIT_MS);
    return { token, row: { tokenHash: tokenHash(token), linkId, accountId, begunAt, expiresAt } };
  });
  await inBatches(begun, (rows) => db.insert(visits).values(rows));

  return begun.map(({ token }) => token);
}

async function addLinks(db: Db, secrets: Secrets, { from, count }: Some, openedAt: Date | null = null) {
  const sentAt = systemClock.now();
  const owners = await db
    .select({ id: accounts.id })
    .from(accounts)
    .orderBy(asc(accounts.loginId))
    .offset(from)
    .limit(count);
  const made = owners.map(({ id: accountId }) => {
    const id = randomUUID();
    const token = linkToken(secrets, id);
    const times = { requestedAt: sentAt, sentAt, expiresAt: linkEnd(sentAt), openedAt };
    return { token, row: { id, accountId, tokenHash: tokenHash(token), ...times } };
  });
  await inBatches(made, (rows) => db.insert(links).values(rows));

  return made;
}

async function inBatches<Row>(
  all: readonly { row: Row }[],
  insert: (rows: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let start = 0; start < all.length; start += AT_ONCE)
    await insert(all.slice(start, start + AT_ONCE).map(({ row }) => row));
}
