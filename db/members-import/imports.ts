import type { Bulk } from "@/db/connection/bulk";

export type NewImport = {
  id: string;
  insurerNumber: string;
  fileName: string;
  fileHash: string;
  asOf: string;
  counts: Record<string, number>;
  columnMapping: Record<string, string | number>;
  numberDigits: number | null;
  appliedAt: string;
  appliedBy: string;
};

export type LastImport = { id: string; asOf: string; fileName: string; fileHash: string; appliedAt: Date };

/** The import of an insurer that is in force: the newest that was not taken back. */
export async function findLastImport(bulk: Bulk, insurerNumber: string): Promise<LastImport | null> {
  const [last] = await bulk.query<LastImport>(
    `SELECT id, as_of::text AS "asOf", file_name AS "fileName", file_hash AS "fileHash", applied_at AS "appliedAt"
     FROM imports WHERE insurer_number = $1 AND undone_at IS NULL ORDER BY applied_at DESC LIMIT 1`,
    [insurerNumber],
  );

  return last ?? null;
}

/**
 * From now on the one before can no longer be taken back: what it changed is forgotten. Whatever the clock says, the new
 * one is the newest: which list is the last is read from when it was applied.
 */
export async function insertImport(bulk: Bulk, given: NewImport): Promise<void> {
  await bulk.query(
    `DELETE FROM import_changes USING imports WHERE import_id = imports.id AND insurer_number = $1`,
    [given.insurerNumber],
  );
  await bulk.query(
    `INSERT INTO imports (id, insurer_number, file_name, file_hash, as_of, counts, applied_at, applied_by, remembered_before)
     SELECT $1::uuid, number, $3, $4, $5::date, $6::jsonb, greatest($7::timestamptz, (
       SELECT max(applied_at) + interval '1 millisecond' FROM imports WHERE insurer_number = $2)), $8,
       jsonb_build_object('columnMapping', column_mapping, 'numberDigits', number_digits)
     FROM insurers WHERE number = $2`,
    [
      given.id,
      given.insurerNumber,
      given.fileName,
      given.fileHash,
      given.asOf,
      JSON.stringify(given.counts),
      given.appliedAt,
      given.appliedBy,
    ],
  );
  await bulk.query(
    "UPDATE insurers SET column_mapping = $2::jsonb, number_digits = $3::int WHERE number = $1",
    [given.insurerNumber, JSON.stringify(given.columnMapping), given.numberDigits],
  );
}
