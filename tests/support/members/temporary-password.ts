import { randomUUID } from "node:crypto";
import { temporaryPasswords } from "@/db/schema";
import { hashPassword } from "@/lib/password/password-hash";
import { temporaryPassword, temporaryPasswordEnd } from "@/lib/password/temporary-password";
import type { Deps } from "@/lib/process/deps";
import { issueTemporaryPassword, prepareTemporaryPassword } from "@/lib/temporary-password/issue";
import type { Member, Store } from "./member";

/** A temporary password as its mail leaves it, but for what is given; returns its words. No mail is queued. */
export async function giveTemporaryPassword(
  { db, secrets, clock }: Store,
  accountId: string,
  given: Partial<typeof temporaryPasswords.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  const words = temporaryPassword(secrets, id);
  const issuedAt = clock.now();
  await db.insert(temporaryPasswords).values({
    id,
    accountId,
    passwordHash: await hashPassword(words),
    cause: "forgotPassword",
    issuedAt,
    expiresAt: temporaryPasswordEnd(issuedAt),
    ...given,
  });

  return words;
}

/** The whole of what the product does at an issue, its mail included; returns the words that the mail would say. */
export async function issueTo(
  deps: Deps,
  { accountId, mailAddress }: Pick<Member, "accountId" | "mailAddress">,
): Promise<string> {
  const prepared = await prepareTemporaryPassword(deps);
  const issue = { prepared, cause: "forgotPassword", accountId, toAddress: mailAddress } as const;
  await deps.db.transaction((tx) =>
    issueTemporaryPassword(tx, { ...issue, language: "ja", network: "192.0.2.1" }, deps, deps.clock.now()),
  );

  return temporaryPassword(deps.secrets, prepared.id);
}
