import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

/** The members that an import made, as a file that COPY takes as it is. */
export async function exportReadyMade(url: string, file: string): Promise<void> {
  await inClient(url, (client) =>
    pipeline(
      client.query(
        copyTo(`COPY (SELECT accounts.id, birth_date_digest, sex_digest, member_code_digest, card_digest, valid_from
          FROM accounts JOIN memberships ON memberships.account_id = accounts.id
          JOIN cards ON cards.account_id = accounts.id) TO STDOUT`),
      ),
      createWriteStream(file),
    ),
  );
}

/** What no import can do without: the same rows, ready-made, copied and merged by the same statements. */
export async function mergeReadyMade(url: string, file: string, insurerNumber: string): Promise<void> {
  await inClient(url, async (client) => {
    await client.query("BEGIN");
    await client.query(`CREATE TEMPORARY TABLE staged (account_id uuid, birth_date_digest text, sex_digest text,
      member_code_digest text, card_digest text, valid_from date) ON COMMIT DROP`);
    await pipeline(createReadStream(file), client.query(copyFrom("COPY staged FROM STDIN")));
    await client.query(`INSERT INTO accounts (id, insurer_number, birth_date_digest, sex_digest)
      SELECT account_id, '${insurerNumber}', birth_date_digest, sex_digest FROM staged`);
    await client.query(
      "INSERT INTO memberships (account_id, member_code_digest) SELECT account_id, member_code_digest FROM staged",
    );
    await client.query(
      "INSERT INTO cards (account_id, card_digest, valid_from) SELECT account_id, card_digest, valid_from FROM staged",
    );
    await client.query("COMMIT");
  });
}

async function inClient(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
