import { lockAccount } from "@/db/accounts/lock";
import { clearPassword, type LoginAccount, recordLogin } from "@/db/accounts/login";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { insertSecurityEvent } from "@/db/security-events";
import { endSession } from "@/db/sessions";
import { spendTemporaryPassword } from "@/db/temporary-passwords";
import { randomToken, tokenHash } from "@/lib/platform/secrets";
import { beginSession, type SessionStart } from "@/lib/session/begin-session";

type Deps = { db: Db };

export type Entry = {
  account: LoginAccount;
  networkDigest: string;
  /** The session that the new one takes the place of in this browser. */
  earlierToken: string | null;
};

type EntryWithPassword = Entry & {
  /** Terms that are newer than what the owner consented to come first. */
  rights?: "full" | "acceptTerms";
};

/** Begins a session, or returns null when the account was suspended or its password changed meanwhile. */
export function enterWithPassword(entry: EntryWithPassword, { db }: Deps, now: Date): Promise<string | null> {
  const { account, networkDigest, rights = "full" } = entry;
  const token = randomToken();

  return inTransaction(db, async (tx) => {
    if (!(await recordLogin(tx, account, now))) return null;
    await insertSecurityEvent(tx, { at: now, kind: "loggedIn", accountId: account.id, networkDigest });

    await changeSession(tx, entry, { token, rights, provedAt: now }, now);
    return token;
  });
}

/**
 * Spends the temporary password and begins a session that may only choose a new one, or returns null when another
 * login was quicker. From here on the old password is gone too.
 */
export function enterWithTemporaryPassword(
  entry: Entry & { temporaryPasswordId: string },
  { db }: Deps,
  now: Date,
): Promise<string | null> {
  const { account, networkDigest, temporaryPasswordId } = entry;
  const token = randomToken();

  return inTransaction(db, async (tx) => {
    await lockAccount(tx, account.id);
    if (!(await spendTemporaryPassword(tx, temporaryPasswordId, now))) return null;
    await clearPassword(tx, account.id);
    const event = { kind: "temporaryPasswordUsed" as const, accountId: account.id, networkDigest };
    await insertSecurityEvent(tx, { ...event, at: now });

    await changeSession(tx, entry, { token, rights: "choosePassword", provedAt: null }, now);
    return token;
  });
}

/** The earlier session may be another account's, which is not locked here: it comes last, and nothing waits behind it. */
async function changeSession(
  tx: Db,
  { account, earlierToken }: Entry,
  session: Pick<SessionStart, "token" | "rights" | "provedAt">,
  now: Date,
): Promise<void> {
  await beginSession(tx, { ...session, accountId: account.id, previousLoginAt: account.lastLoggedInAt }, now);
  if (earlierToken) await endSession(tx, tokenHash(earlierToken), now);
}
