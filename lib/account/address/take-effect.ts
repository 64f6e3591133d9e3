import { randomUUID } from "node:crypto";
import { findMailRecipient } from "@/db/accounts/mail-address";
import { setMailAddress } from "@/db/accounts/member";
import { type AddressChange, endWait } from "@/db/address-changes";
import type { Db } from "@/db/connection/db";
import { replaceLiveLinks } from "@/db/links";
import { insertSecurityEvent } from "@/db/security-events";
import { replaceLiveTemporaryPasswords } from "@/db/temporary-passwords";
import { endVisits } from "@/db/visits";
import { type MailQueue, queueMail } from "@/lib/mail/queue/queue-mail";
import { isSameAddress } from "./request-change";

type Deps = { mail: MailQueue };

export type NoticeIds = { registered: string; changed: string };

export type Effect = {
  change: Pick<AddressChange, "id" | "accountId">;
  /** Somebody who may decide did: it counts before it is due. */
  isAgreed: boolean;
  /** Of the two notices. */
  mailIds: NoticeIds;
  /** The network that it was decided from, if it was. */
  networkDigest?: string;
};

/**
 * Makes the new address the registered one, in a transaction that has locked the account. Whatever the earlier mailbox
 * still holds dies: links, visits, temporary passwords. Both addresses are told. False when the change ended otherwise.
 */
export async function takeEffect(
  tx: Db,
  { change, isAgreed, mailIds, networkDigest }: Effect,
  deps: Deps,
  now: Date,
): Promise<boolean> {
  const before = await findMailRecipient(tx, change.accountId);
  const ended = await endWait(tx, change.id, now, { isAgreed });
  if (!before || !ended) return false;

  const { accountId, mailAddress } = ended;
  const isOther = before.mailAddress === null || !isSameAddress(before.mailAddress, mailAddress);
  const notice = { accountId, language: before.language, happenedAt: now };
  const kind = isOther ? ("addressChanged" as const) : ("addressProvenAgain" as const);
  const hears = isOther && before.mailUndeliverableAt === null;

  await setMailAddress(tx, { accountId, mailAddress }, now);
  if (isOther) await endMailboxRights(tx, accountId, now);
  await insertSecurityEvent(tx, { at: now, kind, accountId, networkDigest });
  const told = { ...notice, id: mailIds.registered, kind: "addressRegistered" as const };
  await queueMail(tx, { ...told, toAddress: mailAddress }, deps, now);
  if (hears && before.mailAddress) {
    const farewell = { ...notice, id: mailIds.changed, kind: "addressChanged" as const };
    await queueMail(tx, { ...farewell, toAddress: before.mailAddress }, deps, now);
  }

  return true;
}

/** Made before the transaction, which may have to be tried again. */
export function noticeIds(): NoticeIds {
  return { registered: randomUUID(), changed: randomUUID() };
}

async function endMailboxRights(tx: Db, accountId: string, now: Date): Promise<void> {
  await replaceLiveLinks(tx, [accountId], ["idReminder"], now);
  await replaceLiveTemporaryPasswords(tx, [accountId], now);
  await endVisits(tx, [accountId], now);
}
