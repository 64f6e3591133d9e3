import type { Db } from "@/db/connection/db";
import { runStatement } from "@/db/connection/statement";

/** What an identity check compares with; the three facts at the end decide whether the account may match at all. */
export type IdentityAccount = {
  id: string;
  birthDateDigest: string;
  sexDigest: string;
  mailAddress: string | null;
  language: "ja" | "en";
  hasConfirmedAddress: boolean;
  hasLoggedIn: boolean;
  isSuspended: boolean;
  browserGeneration: number;
};

const identity = `
SELECT accounts.id, birth_date_digest AS "birthDateDigest", sex_digest AS "sexDigest", mail_address AS "mailAddress",
  language, mail_address_confirmed_at IS NOT NULL AS "hasConfirmedAddress",
  first_logged_in_at IS NOT NULL AS "hasLoggedIn", suspended_at IS NOT NULL AS "isSuspended",
  browser_generation AS "browserGeneration"
FROM accounts`;
const byCard = `${identity} JOIN cards ON cards.account_id = accounts.id
WHERE card_digest = ANY (string_to_array($1, ','))
LIMIT 1`;
const byLoginId = `${identity} WHERE lower(login_id) = $1`;

/** For who looks at how they are carried out. */
export const identityStatements = { byCard, byLoginId };

/** Any card of the owner counts, earlier ones too: an account keeps them after a transfer. */
export function findAccountByCard(db: Db, cardDigests: string[]): Promise<IdentityAccount | null> {
  return findAccount(db, byCard, cardDigests.join(","));
}

/** `loginIdKey`: in small letters, as login IDs are compared. */
export function findAccountByLoginId(db: Db, loginIdKey: string): Promise<IdentityAccount | null> {
  return findAccount(db, byLoginId, loginIdKey);
}

async function findAccount(db: Db, text: string, key: string): Promise<IdentityAccount | null> {
  const [account] = await runStatement<IdentityAccount>(db, { text, values: [key] });

  return account ?? null;
}
