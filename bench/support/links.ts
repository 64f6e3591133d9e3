import { randomUUID } from "node:crypto";
import { asc } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts, links } from "@/db/schema";
import { linkEnd, linkToken } from "@/lib/link/link";
import { systemClock } from "@/lib/platform/clock";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";

const AT_ONCE = 5000;

/** Tokens of links that were just mailed, each to a member of its own. */
export async function liveLinkTokens(
  db: Db,
  secrets: Secrets,
  { from, count }: { from: number; count: number },
): Promise<string[]> {
  const sentAt = systemClock.now();
  const owners = await db
    .select({ id: accounts.id })
    .from(accounts)
    .orderBy(asc(accounts.loginId))
    .offset(from)
    .limit(count);
  const rows = owners.map(({ id: accountId }) => {
    const id = randomUUID();
    const token = linkToken(secrets, id);
    const row = {
      id,
      accountId,
      tokenHash: tokenHash(token),
      requestedAt: sentAt,
      sentAt,
      expiresAt: linkEnd(sentAt),
    };
    return { token, row };
  });
  for (let start = 0; start < rows.length; start += AT_ONCE)
    await db.insert(links).values(rows.slice(start, start + AT_ONCE).map(({ row }) => row));

  return rows.map(({ token }) => token);
}
