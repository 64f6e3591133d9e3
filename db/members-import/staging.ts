import type { Bulk } from "@/db/connection/bulk";

/** One judged row of a list. Digests only; the file itself is never stored. */
export type StagedRow = {
  line: number | null;
  kind: string;
  accountId: string | null;
  cardDigest: string | null;
  birthDateDigest: string | null;
  sexDigest: string | null;
  memberCodeDigest: string | null;
  validFrom: string | null;
  leftOn: string | null;
  numberDigits: number | null;
};

export type StagedProblem = { line: number; field: string; shape: string; reason: string; hint: string };

const NULL = "\\N";
const problemColumns = [
  "line",
  "field",
  "shape",
  "reason",
  "hint",
] as const satisfies readonly (keyof StagedProblem)[];

/** They are this transaction's own, unlogged, and go with it. */
export async function createStaging(bulk: Bulk): Promise<void> {
  await bulk.query(`CREATE TEMPORARY TABLE staged_rows (
    line int, kind text NOT NULL, account_id uuid, card_digest text, birth_date_digest text, sex_digest text,
    member_code_digest text, valid_from date, left_on date, number_digits int
  ) ON COMMIT DROP`);
  await bulk.query(`CREATE TEMPORARY TABLE staged_problems (
    line int NOT NULL, field text NOT NULL, shape text NOT NULL, reason text NOT NULL, hint text NOT NULL
  ) ON COMMIT DROP`);
}

export function stageRows(bulk: Bulk, rows: StagedRow[]): Promise<void> {
  let text = "";
  for (const row of rows) text += rowText(row);

  return bulk.copy("staged_rows", text);
}

/** Digests, ids, dates and counts have no sign that COPY would have escaped. */
function rowText(row: StagedRow): string {
  const who = `${row.line ?? NULL}\t${row.kind}\t${row.accountId ?? NULL}\t${row.cardDigest ?? NULL}`;
  const facts = `${row.birthDateDigest ?? NULL}\t${row.sexDigest ?? NULL}\t${row.memberCodeDigest ?? NULL}`;

  return `${who}\t${facts}\t${row.validFrom ?? NULL}\t${row.leftOn ?? NULL}\t${row.numberDigits ?? NULL}\n`;
}

export async function stageProblems(bulk: Bulk, problems: StagedProblem[]): Promise<void> {
  if (problems.length === 0) return;
  await bulk.copy(
    "staged_problems",
    copyText(problems.map((problem) => problemColumns.map((column) => problem[column]))),
  );
}

/** The text format of COPY. */
function copyText(rows: (string | number)[][]): string {
  return rows.map((row) => `${row.map(copyValue).join("\t")}\n`).join("");
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copyValue(value: string | number): string {
  return typeof value === "number"
    ? String(value)
    : value.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? "");
}

/** Ready for the joins that follow. Where nobody was known before there is nothing to join with. */
export async function indexStaging(bulk: Bulk, hasAnybody: boolean): Promise<void> {
  if (hasAnybody) await bulk.query("CREATE INDEX ON staged_rows (account_id)");
  await bulk.query("ANALYZE staged_rows");
}

/** Two rows about one person are both refused: nobody can tell which is right. */
export async function refuseDuplicates(bulk: Bulk, hasAnybody: boolean): Promise<void> {
  await refuseDoubles(bulk, "card_digest", "number", "duplicateCard");
  await refuseDoubles(bulk, "member_code_digest", "memberCode", "duplicateCode");
  if (hasAnybody) await refuseDoubles(bulk, "account_id", "number", "duplicatePerson");
}

async function refuseDoubles(bulk: Bulk, column: string, field: string, reason: string): Promise<void> {
  await bulk.query(
    `WITH doubles AS (
       SELECT ${column} AS name, min(line) AS first, max(line) AS last FROM staged_rows
       WHERE ${column} IS NOT NULL AND kind <> 'refused' GROUP BY ${column} HAVING count(*) > 1
     ), refused AS (
       UPDATE staged_rows SET kind = 'refused' FROM doubles
       WHERE staged_rows.${column} = doubles.name AND kind <> 'refused'
       RETURNING line, CASE WHEN line = first THEN last ELSE first END AS other
     )
     INSERT INTO staged_problems SELECT line, $1, '', $2, other::text FROM refused`,
    [field, reason],
  );
}

/** Rows whose number is shorter than all numbers of the list are: a spreadsheet took the zeros in front. */
export async function refuseShortNumbers(bulk: Bulk, digits: number): Promise<void> {
  await bulk.query(
    `WITH refused AS (
       UPDATE staged_rows SET kind = 'refused' WHERE number_digits < $1::int AND kind <> 'refused'
       RETURNING line, number_digits
     )
     INSERT INTO staged_problems SELECT line, 'number', repeat('9', number_digits), 'numberZerosLost', $1::text FROM refused`,
    [digits],
  );
}

export async function countKinds(bulk: Bulk): Promise<Record<string, number>> {
  const rows = await bulk.query<{ kind: string; count: string | number }>(
    "SELECT kind, count(*) AS count FROM staged_rows GROUP BY kind",
  );

  return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
}

/** Of the refused rows, those that no member of the insurer could be found by. */
export async function countNamingNobody(bulk: Bulk): Promise<number> {
  const [row] = await bulk.query<{ count: string | number }>(
    "SELECT count(*) AS count FROM staged_rows WHERE kind = 'refused' AND account_id IS NULL",
  );

  return Number(row?.count ?? 0);
}

/** The lines of a kind that come first in the list. */
export async function listExamples(bulk: Bulk, kind: string, most: number) {
  return bulk.query<{ line: number | null; accountId: string | null }>(
    `SELECT line, account_id AS "accountId" FROM staged_rows WHERE kind = $1 ORDER BY line, account_id LIMIT $2::int`,
    [kind, most],
  );
}

const PROBLEMS_AT_ONCE = 2000;

/** All problems in the order of their lines, some at a time. */
export async function* readProblems(bulk: Bulk): AsyncGenerator<StagedProblem[]> {
  await bulk.query(`DECLARE problems NO SCROLL CURSOR FOR
    SELECT line, field, shape, reason, hint FROM staged_problems ORDER BY line, field`);
  for (;;) {
    const some = await bulk.query<StagedProblem>(`FETCH ${PROBLEMS_AT_ONCE} FROM problems`);
    if (some.length === 0) break;
    yield some;
  }
  await bulk.query("CLOSE problems");
}

export async function countReasons(bulk: Bulk): Promise<Record<string, number>> {
  const rows = await bulk.query<{ reason: string; count: string | number }>(
    "SELECT reason, count(*) AS count FROM staged_problems GROUP BY reason ORDER BY count(*) DESC",
  );

  return Object.fromEntries(rows.map(({ reason, count }) => [reason, Number(count)]));
}
