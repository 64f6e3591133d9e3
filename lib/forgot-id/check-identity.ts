import { findAccountByCard, type IdentityAccount } from "@/db/accounts/identity";
import type { Db } from "@/db/connection/db";
import { cardDigests, isSameBirthDate, isSameSex } from "@/lib/identity/digest";
import { mailAddressKey } from "@/lib/identity/mail-address";
import type { Secrets } from "@/lib/platform/secrets";
import type { IdentityDetails } from "./identity-details";

/** A match has a mail address: an account without a confirmed one never matches. */
export type MatchedAccount = IdentityAccount & { mailAddress: string };

export type IdentityCheck =
  | { kind: "match"; account: MatchedAccount }
  /** `reason` names every item that failed. It is for the record that support reads, never for the visitor. */
  | { kind: "mismatch"; reason: string; accountId: string | null };

/** Compares what a visitor says about themselves with the one account that their card leads to. */
export async function checkIdentity(
  claim: IdentityDetails,
  { db, secrets }: { db: Db; secrets: Secrets },
): Promise<IdentityCheck> {
  const account = await findAccountByCard(db, cardDigests(secrets, claim.card));
  if (!account) return { kind: "mismatch", reason: "card", accountId: null };

  const failed = Object.entries({
    sex: !isSameSex(secrets, account.id, claim.sex, account.sexDigest),
    birthDate: !isSameBirthDate(secrets, account.id, claim.birthDate, account.birthDateDigest),
    mailAddress:
      !account.mailAddress || mailAddressKey(account.mailAddress) !== mailAddressKey(claim.mailAddress),
    neverLoggedIn: !account.hasLoggedIn,
    mailAddressUnconfirmed: !account.hasConfirmedAddress,
    suspended: account.isSuspended,
  }).flatMap(([item, hasFailed]) => (hasFailed ? [item] : []));

  if (failed.length > 0 || account.mailAddress === null) {
    return { kind: "mismatch", reason: failed.join(","), accountId: account.id };
  }

  return { kind: "match", account: { ...account, mailAddress: account.mailAddress } };
}
