import { sql } from "drizzle-orm";
import { addressChanges, links, sessions, temporaryPasswords, visits } from "@/db/schema";
import type { Deps } from "@/lib/process/deps";

/** What is alive of all that could still act for an account. */
export async function waysIn(
  { db, clock }: Pick<Deps, "db" | "clock">,
  accountId: string,
): Promise<string[]> {
  const now = clock.now().toISOString();
  const of = (alive: string) => sql.raw(`account_id = '${accountId}' AND ${alive}`);
  const counts = {
    sessions: await db.$count(sessions, of("ended_at IS NULL")),
    visits: await db.$count(visits, of(`expires_at > '${now}'`)),
    links: await db.$count(links, of("opened_at IS NULL AND replaced_at IS NULL")),
    temporaryPasswords: await db.$count(temporaryPasswords, of("used_at IS NULL AND replaced_at IS NULL")),
    addressChanges: await db.$count(
      addressChanges,
      of("effective_at IS NULL AND stopped_at IS NULL AND replaced_at IS NULL"),
    ),
  };

  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name]) => name);
}

export const everyWayIn = ["sessions", "visits", "links", "temporaryPasswords", "addressChanges"];
