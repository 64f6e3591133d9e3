import type { Db } from "./connection/db";
import { runStatement } from "./connection/statement";

/** `cap`: how much of a past window at least goes into what is usual of the key, or null where nobody asks. */
export type Try = { key: string; expiresAt: number; cap: number | null };

/** Moments are milliseconds since 1970. */
export type CountedTry = { key: string; points: number; expiresAt: number; heldUntil: number; usual: number };

/** How far a key may go: `most` tries in its window, or `times` its usual ones where that is more. */
export type Bound = { key: string; most: number; times: number };

/** What of `:bounds`, a JSON list of them, with `:boundKeys`, one more try at `:nowMs` would go past. For a statement that writes nothing then. */
export const pastBounds = `
SELECT FROM json_to_recordset(:bounds::text::json) AS bound (key text, most int, times float8)
  JOIN rate_limits USING (key)
WHERE rate_limits.key = ANY (string_to_array(:boundKeys, ','))
  AND (held_until > :nowMs::bigint OR (expire > :nowMs::bigint AND points + 1 > greatest(most, usual * times)))`;

type Usual = { kept: number; times: number };

/** Rows are taken in the order of their keys, so that no two requests wait for each other. */
const count = `
INSERT INTO rate_limits AS counted (key, points, expire)
SELECT key, 1, expire FROM json_to_recordset($1::text::json) AS tried (key text, expire bigint) ORDER BY key
ON CONFLICT (key) DO UPDATE SET
  points = CASE WHEN counted.expire > $2::bigint THEN counted.points + 1 ELSE 1 END,
  expire = CASE WHEN counted.expire > $2::bigint THEN counted.expire ELSE excluded.expire END,
  usual = CASE WHEN counted.expire > $2::bigint THEN counted.usual ELSE usual_after(
    counted.usual, counted.points, ($2::bigint - counted.expire) / greatest(excluded.expire - $2::bigint, 1),
    (SELECT cap FROM json_to_recordset($1::text::json) AS tried (key text, cap int) WHERE tried.key = counted.key),
    $3::float8, $4::float8) END
RETURNING key, points, expire::float8 AS "expiresAt", coalesce(held_until, 0)::float8 AS "heldUntil", usual`;
const ordered = `
WITH mine AS MATERIALIZED (
  SELECT key FROM rate_limits WHERE key = ANY (string_to_array($1, ',')) ORDER BY key FOR UPDATE
)`;

/** The parts `mine`, `gone` and `less` of a statement that forgets what these two values say, lists of keys, if `condition` holds. */
export function forgetting(cleared: string, takenBack: string, condition: string): string {
  return `mine AS MATERIALIZED (
  SELECT key FROM rate_limits
  WHERE key = ANY (string_to_array(${cleared} || ',' || ${takenBack}, ',')) AND ${condition}
  ORDER BY key FOR UPDATE
), gone AS (
  DELETE FROM rate_limits WHERE key IN (SELECT key FROM mine) AND key = ANY (string_to_array(${cleared}, ','))
), less AS (
  UPDATE rate_limits SET points = points - 1
  WHERE key IN (SELECT key FROM mine) AND key = ANY (string_to_array(${takenBack}, ',')) AND points > 0
  RETURNING key
)`;
}
const takeBack = `${ordered}
UPDATE rate_limits SET points = points - 1 WHERE key IN (SELECT key FROM mine) AND points > 0`;
/** What a success forgets: all tries of some keys, and one try of others, which speak of more than it. */
export type Forgotten = { cleared: readonly string[]; takenBack: readonly string[] };

const clear = `
WITH ${forgetting("$1", "$2", "true")}
SELECT FROM less`;
const hold = `
UPDATE rate_limits SET held_until = greatest(held_until, $2::bigint) WHERE key = $1`;

/** Counts one try of each key, in one statement; a key whose window is over begins a new one. In no certain order. */
export function countTries(db: Db, tries: readonly Try[], now: Date, usual: Usual): Promise<CountedTry[]> {
  const rows = JSON.stringify(tries.map(({ key, expiresAt: expire, cap }) => ({ key, expire, cap })));

  return runStatement<CountedTry>(db, {
    text: count,
    values: [rows, now.getTime(), usual.kept, usual.times],
  });
}

export async function takeBackTries(db: Db, keys: readonly string[]): Promise<void> {
  await runStatement(db, { text: takeBack, values: [keys.join(",")] });
}

/** Forgets them in one statement. */
export async function clearTries(db: Db, { cleared, takenBack }: Forgotten): Promise<void> {
  await runStatement(db, { text: clear, values: [cleared.join(","), takenBack.join(",")] });
}

/** Until then the key counts as past its limit, whatever its window says. */
export async function holdKey(db: Db, key: string, until: Date): Promise<void> {
  await runStatement(db, { text: hold, values: [key, until.getTime()] });
}
