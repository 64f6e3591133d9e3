import type { Bulk } from "@/db/connection/bulk";

/**
 * Suspends the accounts of everybody who left so long ago that their insurer lets them in no more. A suspension for
 * another reason stays what it is.
 */
export async function endAccessOfLeavers(
  db: Pick<Bulk, "query">,
  today: string,
  at: string,
): Promise<number> {
  const ended = await db.query<{ id: string }>(
    `WITH over AS (
       UPDATE memberships SET access_ended_at = $2::timestamptz FROM accounts, insurers
       WHERE accounts.id = account_id AND insurers.number = accounts.insurer_number AND access_ended_at IS NULL
         AND left_on + leavers_keep_access_days <= $1::date
       RETURNING account_id
     )
     UPDATE accounts SET suspended_at = $2::timestamptz FROM over
     WHERE id = account_id AND suspended_at IS NULL RETURNING id`,
    [today, at],
  );

  const ids = `{${ended.map(({ id }) => id).join(",")}}`;
  if (ended.length > 0) for (const text of waysIn) await db.query(text, [ids, at]);

  return ended.length;
}

/** The same as `db/end-every-way-in.ts`: nothing of it comes back when they do. */
const waysIn = [
  `UPDATE sessions SET ended_at = $2::timestamptz WHERE account_id = ANY ($1::uuid[]) AND ended_at IS NULL`,
  `UPDATE address_changes SET replaced_at = $2::timestamptz WHERE account_id = ANY ($1::uuid[])
     AND effective_at IS NULL AND stopped_at IS NULL AND replaced_at IS NULL`,
  `UPDATE visits SET expires_at = begun_at WHERE account_id = ANY ($1::uuid[]) AND expires_at > $2::timestamptz`,
  `UPDATE links SET replaced_at = $2::timestamptz WHERE account_id = ANY ($1::uuid[])
     AND opened_at IS NULL AND replaced_at IS NULL`,
  `UPDATE temporary_passwords SET replaced_at = $2::timestamptz WHERE account_id = ANY ($1::uuid[])
     AND used_at IS NULL AND replaced_at IS NULL`,
];
