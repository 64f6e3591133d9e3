import { lockAccount } from "@/db/accounts/account";
import { clearPassword, type LoginAccount, recordLogin } from "@/db/accounts/login";
import type { Db } from "@/db/connection/db";
import { insertSecurityEvent } from "@/db/security-events";
import { endSession } from "@/db/sessions";
import { spendTemporaryPassword } from "@/db/temporary-passwords";
import { tokenHash } from "@/lib/platform/secrets";
import { beginSession } from "@/lib/session/begin-session";

type Deps = { db: Db };

export type Entry = {
  account: LoginAccount;
  networkDigest: string;
  /** The session that the new one takes the place of in this browser. */
  earlierToken: string | null;
};

/** Begins a session with full rights, or returns null when the account was suspended or its password changed meanwhile. */
export function enterWithPassword(entry: Entry, { db }: Deps, now: Date): Promise<string | null> {
  const { account, networkDigest } = entry;

  return db.transaction(async (tx) => {
    if (!(await recordLogin(tx, account, now))) return null;
    await insertSecurityEvent(tx, { at: now, kind: "loggedIn", accountId: account.id, networkDigest });

    return changeSession(tx, entry, "full", now);
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

  return db.transaction(async (tx) => {
    await lockAccount(tx, account.id);
    if (!(await spendTemporaryPassword(tx, temporaryPasswordId, now))) return null;
    await clearPassword(tx, account.id);
    const event = { kind: "temporaryPasswordUsed" as const, accountId: account.id, networkDigest };
    await insertSecurityEvent(tx, { ...event, at: now });

    return changeSession(tx, entry, "choosePassword", now);
  });
}

async function changeSession(
  tx: Db,
  { account, earlierToken }: Entry,
  rights: "full" | "choosePassword",
  now: Date,
): Promise<string> {
  if (earlierToken) await endSession(tx, tokenHash(earlierToken), now);

  return beginSession(tx, { accountId: account.id, rights, previousLoginAt: account.lastLoggedInAt }, now);
}
