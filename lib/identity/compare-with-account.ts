import type { IdentityAccount } from "@/db/accounts/find-by-card-or-login-id";
import type { Secrets } from "@/lib/platform/secrets";
import { isSameBirthDate, isSameSex, type Sex } from "./digest";
import { mailAddressKey } from "./mail-address";

/** What a visitor says of themselves, as far as a journey asks for it. `birthDate` is "YYYY-MM-DD". */
export type PersonalFacts = { birthDate: string; mailAddress: string; sex?: Sex };

/** A match has a mail address: an account without a confirmed one never matches (rule 8). */
export type MatchedAccount = IdentityAccount & { mailAddress: string };

export type Comparison =
  | { kind: "match"; account: MatchedAccount }
  /** Names every item that failed. It is for the record that support reads, never for the visitor. */
  | { kind: "mismatch"; reason: string };

/** Holds what a visitor says against the one account that they named; in a time that does not tell which item failed. */
export function compare(account: IdentityAccount, said: PersonalFacts, secrets: Secrets): Comparison {
  const { id, mailAddress } = account;
  const failed = Object.entries({
    sex: said.sex !== undefined && !isSameSex(secrets, id, said.sex, account.sexDigest),
    birthDate: !isSameBirthDate(secrets, id, said.birthDate, account.birthDateDigest),
    mailAddress: mailAddressKey(mailAddress ?? "") !== mailAddressKey(said.mailAddress),
    neverLoggedIn: !account.hasLoggedIn,
    mailAddressUnconfirmed: !account.hasConfirmedAddress,
    suspended: account.isSuspended,
  }).flatMap(([item, hasFailed]) => (hasFailed ? [item] : []));

  return failed.length > 0 || mailAddress === null
    ? { kind: "mismatch", reason: failed.join(",") }
    : { kind: "match", account: { ...account, mailAddress } };
}
