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
  const ended = await db.query(
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

  return ended.length;
}
