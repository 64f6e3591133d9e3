import { randomUUID } from "node:crypto";
import { links } from "@/db/schema";
import { linkToken } from "@/lib/link/link";
import { tokenHash } from "@/lib/platform/secrets";
import type { Store } from "./member";

/** A link as a matching identity check leaves it, not yet mailed, but for what is given. */
export async function giveLink(
  { db, secrets, clock }: Store,
  accountId: string,
  given: Partial<typeof links.$inferInsert> = {},
): Promise<{ linkId: string; token: string }> {
  const linkId = given.id ?? randomUUID();
  const token = linkToken(secrets, linkId);
  const link = { id: linkId, accountId, tokenHash: tokenHash(token), requestedAt: clock.now() };
  await db.insert(links).values({ ...link, ...given });

  return { linkId, token };
}
