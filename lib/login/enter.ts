import { randomUUID } from "node:crypto";
import { lockAccount } from "@/db/accounts/lock";
import { clearPassword, type LoginAccount } from "@/db/accounts/login";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { cancelOpenChange } from "@/db/end-with-password";
import { beginSessionWithPassword } from "@/db/one-statement/begin-session";
import type { Forgotten } from "@/db/rate-limits";
import { insertSecurityEvent } from "@/db/security-events";
import { endSession } from "@/db/session-ends";
import { spendTemporaryPassword } from "@/db/temporary-passwords";
import { jobOf, type MailQueue } from "@/lib/mail/queue/queue-mail";
import { randomToken, tokenHash } from "@/lib/platform/secrets";
import { beginSession, newSession, type SessionStart, sessionsKept } from "@/lib/session/begin-session";
import type { Device } from "@/lib/session/device";

type Deps = { db: Db; mail: MailQueue };

export type Entry = {
  account: LoginAccount;
  networkDigest: string;
  /** The session that the new one takes the place of in this browser. */
  earlierToken: string | null;
  device: Device;
};

type EntryWithPassword = Entry & {
  /** Terms that are newer than what the owner consented to come first. */
  rights?: "full" | "acceptTerms";
  /** Whether this browser has logged in to the account before. Its owner is told of one that has not. */
  isKnownBrowser: boolean;
  /** The tries that this success forgets. */
  forgotten: Forgotten;
};

/** Begins a session, or returns null when the account was suspended or its password changed meanwhile. */
export async function enterWithPassword(
  entry: EntryWithPassword,
  deps: Deps,
  now: Date,
): Promise<string | null> {
  const { account, networkDigest, rights = "full", earlierToken } = entry;
  const token = randomToken();
  const notice = { id: randomUUID(), kind: "newDevice" as const };
  const hasBegun = await beginSessionWithPassword(deps.db, {
    session: newSession({ ...startOf(entry), token, rights, provedAt: now }, now),
    account,
    event: { kind: "loggedIn", networkDigest },
    mail: isToldOf(entry) ? { ...notice, language: account.language, toAddress: account.mailAddress } : null,
    job: await deps.mail.jobInsert(jobOf({ ...notice, accountId: account.id })),
    forgotten: entry.forgotten,
    replacedTokenHash: earlierToken === null ? null : tokenHash(earlierToken),
    ...sessionsKept(now),
  });

  return hasBegun ? token : null;
}

/** At somebody's first login here every browser is new. */
function isToldOf({ account, isKnownBrowser }: EntryWithPassword): boolean {
  return !isKnownBrowser && account.mailAddress !== null && account.lastLoggedInAt !== null;
}

function startOf({ account, device }: Entry) {
  return { accountId: account.id, previousLoginAt: account.lastLoggedInAt, device };
}

/**
 * Spends the temporary password and begins a session that may only choose a new one, or returns null when another
 * login was quicker. From here on the old password is gone too, and a change of
 * address that was asked for with it.
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
    await cancelOpenChange(tx, { at: now, accountId: account.id, networkDigest });
    const event = { kind: "temporaryPasswordUsed" as const, accountId: account.id, networkDigest };
    await insertSecurityEvent(tx, { ...event, at: now });

    await changeSession(tx, entry, { token, rights: "choosePassword", provedAt: null }, now);
    return token;
  });
}

/** The earlier session may be another account's, which is not locked here: it comes last, and nothing waits behind it. */
async function changeSession(
  tx: Db,
  entry: Entry,
  session: Pick<SessionStart, "token" | "rights" | "provedAt">,
  now: Date,
): Promise<void> {
  await beginSession(tx, { ...startOf(entry), ...session }, now);
  if (entry.earlierToken) await endSession(tx, tokenHash(entry.earlierToken), now);
}
