import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPostgres } from "@/db/connection/open";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { stateOfMembers } from "@/tests/support/database/imported-state";
import { createDatabase, type PostgresDatabase } from "@/tests/support/database/postgres";
import {
  addInsurer,
  besideProgress,
  INSURER,
  importList,
  listOf,
  row,
  sourceOf,
} from "@/tests/support/members/list";
import { until } from "@/tests/support/until";

const SECRET = "a made-up secret of imports that are killed and run again";
const NAME = "list-20240401.csv";
const everybody = Array.from({ length: 300 }, (_, n) => row(n + 1));
/** Transfers, leavers, those who return, corrections, newcomers, and one in a hundred that cannot be read. */
const nextMonth = [
  ...everybody.slice(10, 293),
  ...[1, 2, 3].map((n) => row(n, { symbol: "2000", joinedOn: "2024/3/15" })),
  ...[4, 5].map((n) => row(n, { birthDate: "S60.1.1" })),
  ...[6, 7, 8].map((n) => row(n, { sex: "?" })),
  ...[401, 402, 403].map((n) => row(n)),
];

/** Each holds the import up where it next touches what another one has locked. */
const phases = [
  { phase: "while it reads", lock: "cards IN ACCESS EXCLUSIVE MODE", files: ["list-20240401.refused.csv"] },
  { phase: "while it merges", lock: "cards IN SHARE MODE", files: ["list-20240401.refused.csv"] },
  { phase: "at its last step", lock: "sessions IN SHARE MODE", files: ["list-20240401.refused.csv"] },
  {
    phase: "while it writes letters",
    lock: "letters IN SHARE MODE",
    files: ["letters.csv.part", "list-20240401.refused.csv"],
  },
];

const folder = mkdtempSync(path.join(tmpdir(), "portal-killed-"));
const databases: PostgresDatabase[] = [];

function startImport(url: string, into: string): ChildProcess {
  const flags = [
    "--insurer",
    INSURER,
    "--apply",
    "--allow",
    "refused-rows",
    "--letters",
    path.join(into, "letters.csv"),
  ];

  return spawn(
    process.execPath,
    ["scripts/run.mjs", "cli/admin.ts", "members", "import", path.join(into, NAME), ...flags],
    { env: { ...process.env, DATABASE_URL: url, APP_SECRET: SECRET, LANG: "ja_JP.UTF-8", LC_ALL: "" } },
  );
}

/** A folder with the list of the second month in it. */
function desk(name: string): string {
  const own = path.join(folder, name);
  mkdirSync(own);
  writeFileSync(path.join(own, NAME), iconv.encode(listOf(nextMonth), "cp932"));

  return own;
}

/** After two lists, of which the second had lost a few. */
async function firstMonths(): Promise<PostgresDatabase> {
  const made = await createDatabase();
  const database = openPostgres({ url: made.url });
  await database.migrate();
  const deps = { db: database.db, clock: systemClock, secrets: secretsFrom([SECRET]) };
  await addInsurer(deps);
  for (const rows of [everybody, everybody.slice(0, 290)])
    await importList(database, deps, { source: sourceOf(listOf(rows)), asOf: "2024-03-01" });
  await database.close();

  return made;
}

let url = "";
let expected: Awaited<ReturnType<typeof stateOfMembers>>;
beforeAll(async () => {
  const template = await firstMonths();
  const name = new URL(template.url).pathname.slice(1);
  const [killed, left] = [await createDatabase(undefined, name), await createDatabase(undefined, name)];
  databases.push(template, killed, left);
  url = killed.url;
  const [code] = await once(startImport(left.url, desk("left")), "close");
  expect(code).toBe(0);
  expected = await stateOfMembers(left.url);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  for (const { drop } of databases) await drop();
});

const OTHERS = `SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
const WAITING = `${OTHERS} AND wait_event_type = 'Lock'`;

/** Runs an import up to a lock that is held against it, and has it ended there. */
async function endedAt(
  lock: string,
  into: string,
  end: (child: ChildProcess, ask: (text: string) => Promise<unknown>) => unknown,
) {
  const client = new Client(url);
  await client.connect();
  try {
    // What the server still does for one that was killed before is neither this one's doing nor in its way.
    await until(async () => (await client.query(OTHERS)).rows.length === 0, {
      missing: "the end of the others",
    });
    await client.query("BEGIN");
    await client.query(`LOCK TABLE ${lock}`);
    const child = startImport(url, into);
    let words = "";
    child.stderr?.on("data", (some) => {
      words += some;
    });
    const ended = once(child, "close");
    const isHeld = async () => {
      // A transaction sees what others are at as it was when it first looked.
      await client.query("SELECT pg_stat_clear_snapshot()");
      return child.exitCode !== null || (await client.query(WAITING)).rows.length > 0;
    };
    await until(isHeld, { missing: () => `an import that is held up: ${words}` });
    const files = readdirSync(into).filter((name) => name !== NAME);
    await end(child, (text) => client.query(text));
    const [code, signal] = await ended;

    return { code, signal, words, files };
  } finally {
    await client.end();
  }
}

it("an import that is killed in any of its phases and run again comes to the same end, and leaves nothing half", async () => {
  const into = desk("killed");
  const cut = await endedAt("imports IN SHARE MODE", into, (_, ask) =>
    ask(`SELECT pg_terminate_backend(pid) FROM (${WAITING}) AS held`),
  );
  expect([cut.code, besideProgress(cut.words)]).toEqual([1, [expect.stringContaining("57P01")]]);

  for (const { phase, lock, files } of phases) {
    const killed = await endedAt(lock, into, (child) => child.kill("SIGKILL"));
    expect([phase, killed.signal, killed.files]).toEqual([phase, "SIGKILL", files]);
  }

  const [code] = await once(startImport(url, into), "close");
  expect(code).toBe(0);
  expect(await stateOfMembers(url)).toEqual(expected);
  expect(readdirSync(into)).toEqual(readdirSync(path.join(folder, "left")));
  expect(readdirSync(into).sort()).toEqual(["letters.csv", NAME, "list-20240401.refused.csv"]);
});
