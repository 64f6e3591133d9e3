import { Client } from "pg";

/** So many rows of each kind are over: as many in a small portal as in a large one. */
export const EXPIRED = 5000;

/**
 * So many accounts and cards, and what a quarter of their owners has left behind in the last days; all of it made by the
 * database, with facts that are nobody's. What is over, and not deleted yet, is as much whatever the number.
 */
export async function fillWithAccounts(url: string, accounts: number): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    // Rows that belong together are made together: checking each is most of the work.
    await client.query("SET session_replication_role = replica");
    for (const statement of statements)
      await client.query(statement.replaceAll(":accounts", String(accounts)));
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

/** The same for the same number, and without an order, as identifiers are. */
const id = (of: string, n = "n") => `md5('${of}' || ${n})::uuid`;

const active = `generate_series(1, :accounts / 4 + ${EXPIRED}) AS n`;
/** The first ones were long ago, the others came one after the other within the last days, as rows do. */
const at = `CASE WHEN n <= ${EXPIRED} THEN now() - interval '500 days'
  ELSE now() - interval '6 days' * (1 - n::float8 / (:accounts / 4 + ${EXPIRED})) END`;
const owner = id("account", `(1 + n % :accounts)`);

const statements = [
  `INSERT INTO accounts (id, login_id, birth_date_digest, sex_digest, mail_address)
   SELECT ${id("account")}, 'filler' || n, md5('b' || n), md5('s' || n), 'm' || n || '@example.jp'
   FROM generate_series(1, :accounts) AS n`,
  `INSERT INTO cards (account_id, card_digest, valid_from)
   SELECT ${id("account")}, encode(sha256(n::text::bytea), 'base64'), '2020-04-01' FROM generate_series(1, :accounts) AS n`,
  `INSERT INTO links (id, account_id, token_hash, requested_at, sent_at, expires_at, opened_at)
   SELECT ${id("link")}, ${owner}, md5('token' || n), at, at, at + interval '1 hour', at FROM ${active}, LATERAL (SELECT ${at} AS at) AS moments`,
  `INSERT INTO visits (token_hash, link_id, account_id, begun_at, expires_at)
   SELECT md5('visit' || n), ${id("link")}, ${owner}, at, at + interval '10 minutes' FROM ${active}, LATERAL (SELECT ${at} AS at) AS moments`,
  `INSERT INTO mails (id, kind, account_id, language, to_address, link_id, happened_at, queued_at, accepted_at)
   SELECT ${id("mail")}, 'idReminder', ${owner}, 'ja', 'm@example.jp', ${id("link")}, at, at, at FROM ${active}, LATERAL (SELECT ${at} AS at) AS moments`,
  `INSERT INTO sessions (token_hash, account_id, rights, begun_at, last_seen_at, expires_at)
   SELECT md5('session' || n), ${owner}, 'full', at, at, at + interval '1 hour' FROM ${active}, LATERAL (SELECT ${at} AS at) AS moments`,
  `INSERT INTO security_events (at, kind, account_id)
   SELECT at, 'loggedIn', ${owner} FROM ${active}, LATERAL (SELECT ${at} AS at) AS moments`,
];
