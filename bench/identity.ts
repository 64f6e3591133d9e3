import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { findAccountByCard, identityStatements } from "@/db/accounts/find-by-card-or-login-id";
import { type Database, openPostgres } from "@/db/connection/open";

/**
 * What finding an account by its card costs among many members, as a share of what it costs among few: both databases
 * are asked in turns, so that a busy machine slows both.
 */
const FEW = Number(process.env.BENCH_FEW ?? 10_000);
const MANY = Number(process.env.BENCH_MANY ?? 1_000_000);
const ROUNDS = 20;
const LOOKS = 500;
const MOST_RATIO = 1.2;

const maintenanceUrl = process.env.BENCH_POSTGRES ?? "";
const maintenance = new Client({ connectionString: maintenanceUrl });

await maintenance.connect();
const made: string[] = [];
try {
  await compare();
} finally {
  for (const name of made) await maintenance.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await maintenance.end();
}

async function compare(): Promise<void> {
  const few = await databaseOf(FEW);
  const many = await databaseOf(MANY);
  try {
    const plans = [await planIn(few), await planIn(many)];
    console.log(`${FEW} members: ${plans[0]}\n${MANY} members: ${plans[1]}`);
    console.log(`same plan: ${plans[0] === plans[1]}`);
    const times = { few: [] as number[], many: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.few.push(await timeOf(few, FEW));
      times.many.push(await timeOf(many, MANY));
    }
    const ratio = median(times.many) / median(times.few);
    console.log(`a look: ${median(times.few).toFixed(3)} ms and ${median(times.many).toFixed(3)} ms`);
    console.log(`many / few: ${ratio.toFixed(2)} (aim: ${MOST_RATIO.toFixed(2)} at most)`);
  } finally {
    await Promise.all([few.close(), many.close()]);
  }
}

async function databaseOf(members: number): Promise<Database> {
  const name = `door_bench_${randomBytes(4).toString("hex")}`;
  await maintenance.query(`CREATE DATABASE ${name}`);
  made.push(name);
  const url = Object.assign(new URL(maintenanceUrl), { pathname: `/${name}` }).href;
  const database = openPostgres({ url });
  await database.migrate();
  await inClient(url, async (client) => {
    await client.query(
      `WITH added AS (
         INSERT INTO accounts (login_id, birth_date_digest, sex_digest, mail_address)
         SELECT 'login' || n, md5('b' || n), md5('s' || n), 'm' || n || '@example.jp' FROM generate_series(1, $1::int) AS n
         RETURNING id, login_id
       )
       INSERT INTO cards (account_id, card_digest, valid_from)
       SELECT id, encode(sha256(substr(login_id, 6)::bytea), 'base64'), '2020-04-01' FROM added`,
      [members],
    );
    await client.query("VACUUM ANALYZE accounts, cards");
  });

  return database;
}

async function planIn(database: Database): Promise<string> {
  let plan = "";
  await inClient(database.engine === "postgres" ? database.url : "", async (client) => {
    await client.query("SET plan_cache_mode = force_generic_plan");
    await client.query(`PREPARE looking (text) AS ${identityStatements.byCard}`);
    const { rows } = await client.query<{ "QUERY PLAN": string }>(
      "EXPLAIN (COSTS off) EXECUTE looking ('x')",
    );
    plan = rows.map((row) => row["QUERY PLAN"].trim()).join(" | ");
  });

  return plan;
}

/** Milliseconds a look, of cards all over the table. */
async function timeOf(database: Database, members: number): Promise<number> {
  const begun = performance.now();
  for (let look = 0; look < LOOKS; look++) {
    const n = 1 + ((look * 7919) % members);
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(String(n)))).toString(
      "base64",
    );
    if (!(await findAccountByCard(database.db, [digest]))) throw new Error(`nobody has card ${n}`);
  }

  return (performance.now() - begun) / LOOKS;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function inClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
