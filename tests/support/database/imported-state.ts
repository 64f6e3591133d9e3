import { Client } from "pg";

/** Ids are chance, and a newcomer's digests are made with theirs: a person is the first card that they had. */
const KEY = "(SELECT min(card_digest) FROM cards AS own WHERE own.account_id = one.account_id)";

const questions = {
  accounts: `SELECT (SELECT min(card_digest) FROM cards WHERE account_id = one.id) AS who, insurer_number,
    suspended_at IS NOT NULL AS suspended, browser_generation FROM accounts AS one`,
  cards: `SELECT ${KEY} AS who, card_digest, valid_from::text, valid_to::text FROM cards AS one`,
  memberships: `SELECT ${KEY} AS who, member_code_digest, left_on::text, access_ended_at IS NOT NULL AS ended,
    added_by IS NOT NULL AS added FROM memberships AS one`,
  events: `SELECT ${KEY} AS who, kind FROM security_events AS one`,
  imports: "SELECT file_name, file_hash, as_of::text, counts, remembered_before FROM imports",
  changes: `SELECT ${KEY} AS who, before->'leftOn' AS left_on FROM import_changes AS one`,
  insurers: "SELECT number, column_mapping, number_digits FROM insurers",
  letters: `SELECT ${KEY} AS who, printed_at IS NOT NULL AS printed, replaced_at IS NOT NULL AS replaced FROM letters AS one`,
  leftOver: "SELECT relname FROM pg_class WHERE relpersistence = 't'",
};

/** All that imports leave of members, but for what is chance or time: the same after two runs that came to the same end. */
export async function stateOfMembers(url: string): Promise<Record<string, string[]>> {
  const client = new Client(url);
  await client.connect();
  try {
    const state: Record<string, string[]> = {};
    for (const [name, question] of Object.entries(questions)) {
      const { rows } = await client.query<object>(question);
      state[name] = rows.map((one) => JSON.stringify(one)).sort();
    }

    return state;
  } finally {
    await client.end();
  }
}
