import type { Bulk } from "@/db/connection/bulk";

/** A card of somebody who is known, with what is known of them. */
export type KnownCard = {
  accountId: string;
  birthDateDigest: string;
  sexDigest: string;
  memberCodeDigest: string | null;
  leftOn: string | null;
  cardDigest: string;
  isOpen: boolean;
};

/** Makes a second import of the insurer wait until this one ends. False when there is no such insurer. */
export async function lockInsurer(bulk: Bulk, insurerNumber: string): Promise<boolean> {
  const found = await bulk.query("SELECT FROM insurers WHERE number = $1 FOR NO KEY UPDATE", [insurerNumber]);

  return found.length > 0;
}

export type Remembered = {
  columnMapping: Record<string, string | number> | null;
  numberDigits: number | null;
};

/** What the insurer's last list was like. */
export async function findRemembered(bulk: Bulk, insurerNumber: string): Promise<Remembered> {
  const [found] = await bulk.query<Remembered>(
    `SELECT column_mapping AS "columnMapping", number_digits AS "numberDigits" FROM insurers WHERE number = $1`,
    [insurerNumber],
  );

  return found ?? { columnMapping: null, numberDigits: null };
}

/** Whether a row of the insurer's list could mean somebody who is there; accounts of old do not say whose they are. */
export async function hasAnybody(bulk: Bulk, insurerNumber: string): Promise<boolean> {
  const [found] = await bulk.query<{ exists: boolean }>(
    "SELECT EXISTS (SELECT FROM accounts WHERE insurer_number = $1 OR insurer_number IS NULL) AS exists",
    [insurerNumber],
  );

  return found?.exists ?? true;
}

/** Every card of everybody who is named by one of these cards or codes. */
export function listKnown(bulk: Bulk, cardDigests: string[], codeDigests: string[]): Promise<KnownCard[]> {
  return bulk.query<KnownCard>(
    `WITH named AS (
       SELECT account_id FROM cards WHERE card_digest = ANY ($1::text[])
       UNION
       SELECT account_id FROM memberships WHERE member_code_digest = ANY ($2::text[])
     )
     SELECT accounts.id AS "accountId", birth_date_digest AS "birthDateDigest", sex_digest AS "sexDigest",
       member_code_digest AS "memberCodeDigest", left_on::text AS "leftOn",
       card_digest AS "cardDigest", valid_to IS NULL AS "isOpen"
     FROM named JOIN accounts ON accounts.id = named.account_id
     JOIN cards ON cards.account_id = accounts.id
     LEFT JOIN memberships ON memberships.account_id = accounts.id`,
    [cardDigests, codeDigests],
  );
}

/** Members of the insurer who have not left. */
export async function countMembers(bulk: Bulk, insurerNumber: string): Promise<number> {
  const [row] = await bulk.query<{ count: string | number }>(
    `SELECT count(*) AS count FROM accounts LEFT JOIN memberships ON account_id = id
     WHERE insurer_number = $1 AND left_on IS NULL`,
    [insurerNumber],
  );

  return Number(row?.count ?? 0);
}

/** Puts everybody beside the list's rows who is a member and does not stand in it. */
export async function stageAbsent(bulk: Bulk, insurerNumber: string, leftOn: string): Promise<void> {
  await bulk.query(
    `INSERT INTO staged_rows (kind, account_id, left_on)
     SELECT 'leaver', id, $2::date FROM accounts LEFT JOIN memberships ON memberships.account_id = id
     WHERE insurer_number = $1 AND memberships.left_on IS NULL
       AND NOT EXISTS (SELECT FROM staged_rows WHERE staged_rows.account_id = accounts.id)`,
    [insurerNumber, leftOn],
  );
}
