import {
  listAccountsByCard,
  listAccountsById,
  listAccountsByLetter,
  listAccountsByLoginId,
  listAccountsByMailAddress,
  type TracedAccount,
} from "@/db/accounts/support";
import type { Db } from "@/db/connection/db";
import type { Card } from "@/lib/identity/card";
import { cardDigests } from "@/lib/identity/digest";
import { loginIdKey } from "@/lib/identity/login-id";
import { mailAddressKey } from "@/lib/identity/mail-address";
import type { Secrets } from "@/lib/platform/secrets";

/** Whom support asks about. */
export type Subject =
  | { accountId: string }
  | { loginId: string }
  | { mailAddress: string }
  | { card: Card }
  /** Of a letter, live or not, as it is stored. */
  | { provisionalUserId: string };

export function findAccounts(
  subject: Subject,
  { db, secrets }: { db: Db; secrets: Secrets },
): Promise<TracedAccount[]> {
  if ("accountId" in subject) return listAccountsById(db, subject.accountId);
  if ("loginId" in subject) return listAccountsByLoginId(db, loginIdKey(subject.loginId));
  if ("mailAddress" in subject) return listAccountsByMailAddress(db, mailAddressKey(subject.mailAddress));
  if ("provisionalUserId" in subject) return listAccountsByLetter(db, subject.provisionalUserId);

  return listAccountsByCard(db, cardDigests(secrets, subject.card));
}
