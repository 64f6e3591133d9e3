import { lockAccount } from "@/db/accounts/lock";
import type { Db } from "@/db/connection/db";
import { listCausedMailTimes } from "@/db/mails/mail";
import { MAIL_MEMORY_COUNT, MAIL_MEMORY_SECONDS, mailWait } from "@/lib/limits/mail-limits";
import { causedKinds } from "@/lib/mail/mail-kinds";

/**
 * From when an account's next mail may be caused by somebody at the door, or null when it may be now. Locks the account:
 * of two simultaneous requests the second one sees the first.
 */
export async function nextMailAt(
  tx: Db,
  accountId: string,
  now: Date,
  isKnownBrowser = false,
): Promise<Date | null> {
  await lockAccount(tx, accountId);

  return foreseeNextMail(tx, accountId, now, isKnownBrowser);
}

/** The same as it looks before anything is done: for who would rather not do in vain what takes its time. */
export async function foreseeNextMail(
  db: Db,
  accountId: string,
  now: Date,
  isKnownBrowser: boolean,
): Promise<Date | null> {
  const since = new Date(now.getTime() - MAIL_MEMORY_SECONDS * 1000);
  const earlier = await listCausedMailTimes(db, {
    accountId,
    kinds: causedKinds,
    since,
    most: MAIL_MEMORY_COUNT,
  });

  return mailWait(earlier, now, isKnownBrowser);
}
