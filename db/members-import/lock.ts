import type { Bulk } from "@/db/connection/bulk";

/** Leavers whose access may end together with this list. */
const OWN_LEAVERS = `SELECT account_id FROM memberships JOIN accounts ON accounts.id = account_id
  WHERE insurer_number = $1 AND left_on IS NOT NULL AND access_ended_at IS NULL`;

/** Locks every account that a staged list changes, in the order of docs/locks.md, before anything is changed. */
export function lockListed(bulk: Bulk, insurerNumber: string): Promise<unknown> {
  const listed = `SELECT account_id FROM staged_rows
    WHERE kind IN ('changed', 'transfer', 'rejoiner', 'leaver', 'renewed')`;

  return bulk.query(locking(listed), [insurerNumber]);
}

/** The same for an import that is taken back. */
export function lockImported(bulk: Bulk, insurerNumber: string, importId: string): Promise<unknown> {
  const imported = `SELECT account_id FROM import_changes WHERE import_id = $2::uuid
    UNION SELECT account_id FROM memberships WHERE added_by = $2::uuid`;

  return bulk.query(locking(imported), [insurerNumber, importId]);
}

/** The ids stay where they are: a list may be long. */
function locking(ids: string): string {
  return `SELECT count(*) FROM (
    SELECT FROM accounts WHERE id IN (${ids} UNION ${OWN_LEAVERS}) ORDER BY id FOR UPDATE
  ) AS locked`;
}
