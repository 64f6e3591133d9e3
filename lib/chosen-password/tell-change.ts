import type { Db } from "@/db/connection/db";
import { endWithPassword } from "@/db/end-with-password";
import { insertSecurityEvent } from "@/db/security-events";
import { replaceLiveTemporaryPasswords } from "@/db/temporary-passwords";
import { endVisits } from "@/db/visits";
import type { Locale } from "@/lib/i18n/locales";
import { type MailQueue, queueMail } from "@/lib/mail/queue/queue-mail";

export type PasswordChange = {
  /** Of the notice: made before the transaction, which may have to be tried again. */
  mailId: string;
  accountId: string;
  mailAddress: string | null;
  language: Locale;
  networkDigest: string;
};

/**
 * What a changed password brings with it: older ways in end, it is recorded, and the registered address is told. Returns the
 * number by which the browser that acts is known from now on.
 */
export async function tellPasswordChange(
  tx: Db,
  { mailId, accountId, mailAddress, language, networkDigest }: PasswordChange,
  deps: { mail: MailQueue },
  now: Date,
): Promise<number> {
  const kind = "passwordChanged" as const;
  const notice = { id: mailId, kind, accountId, language, happenedAt: now };
  const browserGeneration = await endWithPassword(tx, { at: now, accountId, networkDigest });

  await replaceLiveTemporaryPasswords(tx, [accountId], now);
  await endVisits(tx, [accountId], now);
  await insertSecurityEvent(tx, { at: now, kind, accountId, networkDigest });
  if (mailAddress) await queueMail(tx, { ...notice, toAddress: mailAddress }, deps, now);

  return browserGeneration;
}
