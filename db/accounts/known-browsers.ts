import { eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts } from "@/db/schema";

/** From here on no browser is known to these accounts. Behind their locks. */
export async function forgetBrowsers(tx: Db, accountIds: string[]): Promise<void> {
  await tx
    .update(accounts)
    .set({ browserGeneration: sql`${accounts.browserGeneration} + 1` })
    .where(inArray(accounts.id, accountIds));
}

/** The same for one account, but for the browser that acts: it is known again by the number returned. */
export async function forgetOtherBrowsers(tx: Db, accountId: string): Promise<number> {
  await forgetBrowsers(tx, [accountId]);
  const [account] = await tx
    .select({ browserGeneration: accounts.browserGeneration })
    .from(accounts)
    .where(eq(accounts.id, accountId));

  return account?.browserGeneration ?? 0;
}
