import { findAccountByLoginId, type IdentityAccount } from "@/db/accounts/identity";
import type { Db } from "@/db/connection/db";
import { isSameBirthDate } from "@/lib/identity/digest";
import { loginIdKey } from "@/lib/identity/login-id";
import { mailAddressKey } from "@/lib/identity/mail-address";
import type { Secrets } from "@/lib/platform/secrets";
import type { IdentityDetails } from "./identity-details";

export type IdentityCheck =
  | { kind: "match"; account: IdentityAccount & { mailAddress: string } }
  /** `reason` names every item that failed. It is for the record that support reads, never for the visitor. */
  | { kind: "mismatch"; reason: string; accountId: string | null };

/** Compares what a visitor says about themselves with the one account that their login ID leads to. */
export async function checkIdentity(
  claim: IdentityDetails,
  { db, secrets }: { db: Db; secrets: Secrets },
): Promise<IdentityCheck> {
  const account = await findAccountByLoginId(db, loginIdKey(claim.loginId));
  if (!account) return { kind: "mismatch", reason: "loginId", accountId: null };

  const failed = Object.entries({
    birthDate: !isSameBirthDate(secrets, account.id, claim.birthDate, account.birthDateDigest),
    mailAddress: mailAddressKey(account.mailAddress ?? "") !== mailAddressKey(claim.mailAddress),
    neverLoggedIn: !account.hasLoggedIn,
    mailAddressUnconfirmed: !account.hasConfirmedAddress,
    suspended: account.isSuspended,
  }).flatMap(([item, hasFailed]) => (hasFailed ? [item] : []));
  const { mailAddress } = account;

  return failed.length > 0 || mailAddress === null
    ? { kind: "mismatch", reason: failed.join(","), accountId: account.id }
    : { kind: "match", account: { ...account, mailAddress } };
}
