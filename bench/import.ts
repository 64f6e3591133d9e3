import { randomBytes } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { type Database, openPostgres } from "@/db/connection/open";
import { upsertInsurer } from "@/db/insurers";
import { importMembers } from "@/lib/members/import/import-members";
import type { ImportOutcome } from "@/lib/members/import/import-work";
import { undoImport } from "@/lib/members/import/undo-import";
import { parseColumnWords } from "@/lib/members/mapping/column-names";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { LIST_INSURER, writeList } from "./support/list-file";
import { SECRET } from "./support/server";

/**
 * How fast a list becomes members, as a share of a bare COPY of the same rows, ready-made, and the same merge: what
 * reading, judging and digesting cost beside the database's own work. Both run in one go.
 */
const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const AIM = 0.5;
/** Leaves the second month out, where time is short. */
const ONE_MONTH = process.env.BENCH_ONE_MONTH === "1";

const maintenanceUrl = process.env.BENCH_POSTGRES ?? "";
const maintenance = new Client({ connectionString: maintenanceUrl });
const folder = mkdtempSync(path.join(tmpdir(), "door-bench-"));
const words = parseColumnWords(readFileSync("config/member-columns.yaml", "utf8"));
const memory = { peak: 0 };
const watch = setInterval(() => {
  memory.peak = Math.max(memory.peak, process.memoryUsage().rss);
}, 100);

await maintenance.connect();
try {
  await measure();
} finally {
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
  await maintenance.end();
}

async function measure(): Promise<void> {
  const list = path.join(folder, "list-20261101.csv");
  const broken = await writeList(list, { rows: ROWS, brokenShare: 0.01 });
  console.log(
    `${ROWS} rows, ${(statSync(list).size / 1e6).toFixed(0)} MB in CP932, broken: ${JSON.stringify(broken)}`,
  );
  const atStart = process.memoryUsage().rss;
  memory.peak = atStart;
  await inDatabase(async (database, url) => {
    const { seconds, outcome, problems } = await timed(database, list, "2026-11-01");
    const ours = ROWS / seconds;
    console.log(`import: ${rate(ours)}, ${seconds.toFixed(1)} s; ${kindOf(outcome)}`);
    console.log(`refused rows told right: ${isSame(problems, broken)}`);
    const bare = await bareRun(url);
    console.log(`bare COPY and merge: ${rate(bare.rows / bare.seconds)}, ${bare.seconds.toFixed(1)} s`);
    console.log(`import / bare: ${(ours / (bare.rows / bare.seconds)).toFixed(2)} (aim: ${AIM.toFixed(2)})`);
    if (!ONE_MONTH) await secondMonth(database);
    console.log(
      `peak memory: ${(memory.peak / 1e6).toFixed(0)} MB, of which ${(atStart / 1e6).toFixed(0)} MB before the first row`,
    );
  });
}

async function secondMonth(database: Database): Promise<void> {
  const list = path.join(folder, "list-20261201.csv");
  const [left, transferred, joined] = [ROWS / 50, ROWS / 100, ROWS / 100];
  await writeList(list, { rows: ROWS, brokenShare: 0, left, transferred, joined });
  const { seconds, outcome } = await timed(database, list, "2026-12-01");
  console.log(
    `second month: ${rate((ROWS - left + joined) / seconds)}, ${seconds.toFixed(1)} s; ${kindOf(outcome)}`,
  );
  const begun = performance.now();
  const undone = await undoImport(
    { insurerNumber: LIST_INSURER, askedBy: "bench" },
    { database, clock: systemClock, secrets: secretsFrom([SECRET]) },
  );
  console.log(`undo: ${((performance.now() - begun) / 1000).toFixed(1)} s; ${JSON.stringify(undone)}`);
}

async function timed(database: Database, list: string, asOf: string) {
  const problems: Record<string, number> = {};
  const begun = performance.now();
  const outcome = await importMembers(
    {
      insurerNumber: LIST_INSURER,
      source: { open: () => createReadStream(list) },
      fileName: path.basename(list),
      asOf,
      given: null,
      words,
      apply: true,
      allowed: ["refusedRows"],
      askedBy: "bench",
      report: () => undefined,
      problems: {
        begin: () => undefined,
        write: (some) => {
          for (const { reason } of some) problems[reason] = (problems[reason] ?? 0) + 1;
        },
        end: () => undefined,
      },
    },
    { database, clock: systemClock, secrets: secretsFrom([SECRET]) },
  );

  return { seconds: (performance.now() - begun) / 1000, outcome, problems };
}

/** The rows that the import made, copied into a staging table as they are, and merged by the same statements. */
async function bareRun(url: string): Promise<{ rows: number; seconds: number }> {
  const file = path.join(folder, "ready-made.copy");
  const source = new Client({ connectionString: url });
  await source.connect();
  await pipeline(
    source.query(
      copyTo(`COPY (SELECT accounts.id, birth_date_digest, sex_digest, member_code_digest, card_digest, valid_from
        FROM accounts JOIN memberships ON memberships.account_id = accounts.id JOIN cards ON cards.account_id = accounts.id)
        TO STDOUT`),
    ),
    createWriteStream(file),
  );
  await source.end();
  const name = await createDatabase();
  const empty = openPostgres({ url: urlOf(name) });
  await empty.migrate();
  await empty.close();
  const client = new Client({ connectionString: urlOf(name) });
  await client.connect();
  const begun = performance.now();
  await client.query("BEGIN");
  await client.query(`CREATE TEMPORARY TABLE staged (account_id uuid, birth_date_digest text, sex_digest text,
    member_code_digest text, card_digest text, valid_from date) ON COMMIT DROP`);
  await pipeline(createReadStream(file), client.query(copyFrom("COPY staged FROM STDIN")));
  await client.query(`INSERT INTO accounts (id, insurer_number, birth_date_digest, sex_digest)
    SELECT account_id, '${LIST_INSURER}', birth_date_digest, sex_digest FROM staged`);
  await client.query(
    "INSERT INTO memberships (account_id, member_code_digest) SELECT account_id, member_code_digest FROM staged",
  );
  const merged = await client.query(
    "INSERT INTO cards (account_id, card_digest, valid_from) SELECT account_id, card_digest, valid_from FROM staged",
  );
  await client.query("COMMIT");
  const seconds = (performance.now() - begun) / 1000;
  await client.end();
  await maintenance.query(`DROP DATABASE ${name} WITH (FORCE)`);

  return { rows: merged.rowCount ?? 0, seconds };
}

async function inDatabase(work: (database: Database, url: string) => Promise<void>): Promise<void> {
  const name = await createDatabase();
  const database = openPostgres({ url: urlOf(name) });
  try {
    await database.migrate();
    const now = systemClock.now();
    await upsertInsurer(database.db, {
      number: LIST_INSURER,
      nameJa: "見本",
      nameEn: "Sample",
      changedAt: now,
    });
    await work(database, urlOf(name));
  } finally {
    await database.close();
    await maintenance.query(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function createDatabase(): Promise<string> {
  const name = `door_bench_${randomBytes(4).toString("hex")}`;
  await maintenance.query(`CREATE DATABASE ${name}`);

  return name;
}

function urlOf(name: string): string {
  return Object.assign(new URL(maintenanceUrl), { pathname: `/${name}` }).href;
}

function kindOf(outcome: ImportOutcome): string {
  return "plan" in outcome ? `${outcome.kind} ${JSON.stringify(outcome.plan.counts)}` : outcome.kind;
}

function isSame(found: Record<string, number>, expected: Record<string, number>): boolean {
  const names = new Set([...Object.keys(found), ...Object.keys(expected)]);

  return [...names].every((name) => found[name] === expected[name]);
}

function rate(perSecond: number): string {
  return `${Math.round(perSecond).toLocaleString("en")} rows/s`;
}
