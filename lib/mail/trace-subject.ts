import {
  listAccountsByCard,
  listAccountsByLoginId,
  listAccountsByMailAddress,
  type TracedAccount,
} from "@/db/mail-trace";
import type { Card } from "@/lib/insurance/card";
import { cardDigests } from "@/lib/insurance/digest";
import { loginIdKey } from "@/lib/insurance/login-id";
import { mailAddressKey } from "@/lib/insurance/mail-address";
import type { Deps } from "@/lib/platform/deps";

/** Whom support asks about. */
export type TraceSubject = { loginId: string } | { mailAddress: string } | { card: Card };

export function listAccountsOf(
  subject: TraceSubject,
  { db, secrets }: Pick<Deps, "db" | "secrets">,
): Promise<TracedAccount[]> {
  if ("loginId" in subject) return listAccountsByLoginId(db, loginIdKey(subject.loginId));
  if ("mailAddress" in subject) return listAccountsByMailAddress(db, mailAddressKey(subject.mailAddress));

  return listAccountsByCard(db, cardDigests(secrets, subject.card));
}
