import type { Bulk } from "@/db/connection/bulk";

type Undo = { importId: string; insurerNumber: string; asOf: string; at: string; undoneBy: string };

/** Accounts that nobody has set up yet vanish; how many they were. */
export async function removeAdded(bulk: Bulk, importId: string): Promise<number> {
  const removed = await bulk.query(
    `DELETE FROM accounts USING memberships
     WHERE account_id = accounts.id AND added_by = $1::uuid AND first_logged_in_at IS NULL RETURNING accounts.id`,
    [importId],
  );

  return removed.length;
}

/** Accounts that somebody set up meanwhile stay, as leavers' accounts; how many they are. */
export async function markAddedAsLeft(bulk: Bulk, importId: string, leftOn: string): Promise<number> {
  const left = await bulk.query(
    "UPDATE memberships SET left_on = $2::date WHERE added_by = $1::uuid AND left_on IS NULL RETURNING account_id",
    [importId, leftOn],
  );

  return left.length;
}

/** Everything in the order that leaves no card without its account, and no suspension without its reason. */
const restoring = [
  `UPDATE accounts SET suspended_at = (before->>'accessEndedAt')::timestamptz FROM import_changes, memberships
   WHERE import_id = $1::uuid AND accounts.id = import_changes.account_id AND memberships.account_id = accounts.id
     AND access_ended_at IS NOT DISTINCT FROM suspended_at
     AND access_ended_at IS DISTINCT FROM (before->>'accessEndedAt')::timestamptz`,
  `UPDATE accounts SET birth_date_digest = before->>'birthDateDigest', sex_digest = before->>'sexDigest',
     insurer_number = before->>'insurerNumber'
   FROM import_changes WHERE import_id = $1::uuid AND accounts.id = account_id`,
  `DELETE FROM cards USING import_changes WHERE import_id = $1::uuid AND cards.account_id = import_changes.account_id
     AND NOT EXISTS (SELECT FROM jsonb_array_elements(before->'cards') AS was WHERE (was->>'id')::uuid = cards.id)`,
  `UPDATE cards SET valid_to = (was->>'validTo')::date
   FROM import_changes, jsonb_array_elements(before->'cards') AS was
   WHERE import_id = $1::uuid AND cards.id = (was->>'id')::uuid`,
  `UPDATE memberships SET member_code_digest = before->>'memberCodeDigest', left_on = (before->>'leftOn')::date,
     access_ended_at = (before->>'accessEndedAt')::timestamptz
   FROM import_changes WHERE import_id = $1::uuid AND memberships.account_id = import_changes.account_id`,
  `DELETE FROM memberships USING import_changes WHERE import_id = $1::uuid
     AND memberships.account_id = import_changes.account_id AND NOT (before->>'hasMembership')::boolean`,
];

/** Puts every account that the import changed back to what it was; how many they are. */
export async function restoreChanged(bulk: Bulk, { importId, at }: Undo): Promise<number> {
  for (const text of restoring) await bulk.query(text, [importId]);
  const restored = await bulk.query(
    `INSERT INTO security_events (at, kind, account_id)
     SELECT $2::timestamptz, 'importUndone', account_id FROM import_changes WHERE import_id = $1::uuid RETURNING id`,
    [importId, at],
  );

  return restored.length;
}

/** The list before counts as the last one again. */
export async function closeUndone(
  bulk: Bulk,
  { importId, insurerNumber, at, undoneBy }: Undo,
): Promise<void> {
  await bulk.query(
    `UPDATE insurers SET column_mapping = NULLIF(remembered_before->'columnMapping', 'null'),
       number_digits = (remembered_before->>'numberDigits')::int
     FROM imports WHERE imports.id = $1::uuid AND number = $2`,
    [importId, insurerNumber],
  );
  await bulk.query("DELETE FROM import_changes WHERE import_id = $1::uuid", [importId]);
  await bulk.query("UPDATE imports SET undone_at = $2::timestamptz, undone_by = $3 WHERE id = $1::uuid", [
    importId,
    at,
    undoneBy,
  ]);
}

/** Whether the import is the newest of its insurer: one before it was made to stay by it. */
export async function isNewest(bulk: Bulk, importId: string, insurerNumber: string): Promise<boolean> {
  const [newest] = await bulk.query<{ id: string }>(
    "SELECT id FROM imports WHERE insurer_number = $1 ORDER BY applied_at DESC LIMIT 1",
    [insurerNumber],
  );

  return newest?.id === importId;
}
