import { clearPassword } from "@/db/accounts/login";
import { findMailRecipient } from "@/db/accounts/mail-address";
import { type AddressChange, stopAddressChange } from "@/db/address-changes";
import type { Db } from "@/db/connection/db";
import { endEveryWayIn } from "@/db/end-every-way-in";
import { insertSecurityEvent } from "@/db/security-events";
import { type MailQueue, queueMail } from "@/lib/mail/queue/queue-mail";

export type Stop = {
  change: Pick<AddressChange, "id" | "accountId">;
  mailId: string;
  networkDigest: string;
};

/**
 * Stops a change, in a transaction that has locked the account: all sessions end, and no password logs in until it was
 * reset by a mail to the address in force, which is told so. False when there was nothing left to stop.
 */
export async function stopChange(
  tx: Db,
  { change, mailId, networkDigest }: Stop,
  deps: { mail: MailQueue },
  now: Date,
): Promise<boolean> {
  const { id, accountId } = change;
  if (!(await stopAddressChange(tx, id, now))) return false;

  await endEveryWayIn(tx, [accountId], now);
  await clearPassword(tx, accountId);
  await insertSecurityEvent(tx, {
    at: now,
    kind: "addressChangeStopped",
    reason: "mailbox",
    accountId,
    networkDigest,
  });

  const account = await findMailRecipient(tx, accountId);
  if (!account?.mailAddress) return true;
  const { mailAddress: toAddress, language } = account;
  const kind = "addressChangeStopped" as const;
  await queueMail(tx, { id: mailId, kind, accountId, toAddress, language, happenedAt: now }, deps, now);

  return true;
}
