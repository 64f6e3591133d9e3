import { randomUUID } from "node:crypto";
import { lockAccount } from "@/db/accounts/lock";
import type { Db } from "@/db/connection/db";
import { insertSecurityEvent } from "@/db/security-events";
import { insertTemporaryPassword, replaceLiveTemporaryPasswords } from "@/db/temporary-passwords";
import type { Locale } from "@/lib/i18n/locales";
import { type MailQueue, queueMail } from "@/lib/mail/queue/queue-mail";
import { hashPassword } from "@/lib/password/password-hash";
import { temporaryPassword, temporaryPasswordEnd } from "@/lib/password/temporary-password";
import type { Secrets } from "@/lib/platform/secrets";

export type PreparedTemporaryPassword = { id: string; mailId: string; passwordHash: string };

export type TemporaryPasswordIssue = {
  prepared: PreparedTemporaryPassword;
  cause: "idReminder" | "forgotPassword";
  accountId: string;
  toAddress: string;
  language: Locale;
  network: string;
};

/**
 * The slow half: call it before the transaction that issues. Prepared and never issued, it is nothing. Whoever it is
 * for has proven who they are, and is patient, whatever strangers have hashed meanwhile.
 */
export async function prepareTemporaryPassword({
  secrets,
}: {
  secrets: Secrets;
}): Promise<PreparedTemporaryPassword> {
  const id = randomUUID();
  const passwordHash = await hashPassword(temporaryPassword(secrets, id), { isPatient: true });

  return { id, mailId: randomUUID(), passwordHash };
}

/**
 * Issues it in the caller's transaction: earlier ones of the account die, its mail is queued, the event recorded.
 * Simultaneous issues of one account wait for each other, and the last one stays.
 */
export async function issueTemporaryPassword(
  tx: Db,
  issue: TemporaryPasswordIssue,
  deps: { mail: MailQueue; secrets: Secrets },
  now: Date,
): Promise<void> {
  const { prepared, accountId, cause, toAddress, language, network } = issue;
  const { id, mailId, passwordHash } = prepared;
  const expiresAt = temporaryPasswordEnd(now);
  const mail = {
    id: mailId,
    kind: "temporaryPassword" as const,
    accountId,
    language,
    toAddress,
    temporaryPasswordId: id,
    happenedAt: now,
    deadlineAt: expiresAt,
  };
  const event = {
    at: now,
    kind: "temporaryPasswordIssued" as const,
    accountId,
    networkDigest: deps.secrets.digest("network", network),
  };

  await lockAccount(tx, accountId);
  await replaceLiveTemporaryPasswords(tx, [accountId], now);
  await insertTemporaryPassword(tx, { id, passwordHash, accountId, cause, issuedAt: now, expiresAt });
  await queueMail(tx, mail, deps, now);
  await insertSecurityEvent(tx, event);
}
