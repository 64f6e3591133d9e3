import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { afterAll, expect, it } from "vitest";
import { openPostgres } from "@/db/connection/open";
import { accounts, cards, imports, memberships } from "@/db/schema";
import { systemClock } from "@/lib/platform/clock";
import { createDatabase } from "@/tests/support/database/postgres";
import { addInsurer, INSURER, listOf, row } from "@/tests/support/members/list";
import { until } from "@/tests/support/until";

const ROWS = 4000;
const KILLS = 5;
/** So many looks at a working import before it is killed. */
const MOST_LOOKS = 25;

const folder = mkdtempSync(path.join(tmpdir(), "portal-killed-"));
const list = path.join(folder, "list-20261101.csv");
afterAll(() => rmSync(folder, { recursive: true }));

function startImport(url: string): ChildProcess {
  const command = ["members", "import", list, "--insurer", INSURER, "--apply", "--allow", "refused-rows"];

  return spawn(process.execPath, ["--import", "tsx", "cli/admin.ts", ...command], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: "ignore",
  });
}

it("an import that is killed at five random moments and run again comes to the same end", {
  timeout: 300_000,
}, async () => {
  const rows = Array.from({ length: ROWS }, (_, n) => row(n + 1, n % 100 === 7 ? { sex: "?" } : {}));
  writeFileSync(list, iconv.encode(listOf(rows), "cp932"));
  const { url, drop } = await createDatabase();
  const database = openPostgres({ url });
  try {
    await database.migrate();
    const { db } = database;
    await addInsurer({ db, clock: systemClock });
    const isAtWork = async () => {
      const asked = await db.execute(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
        AND pid <> pg_backend_pid() AND query ~ 'staged_|INSERT INTO' AND state <> 'idle'`);
      return (asked as { rows: unknown[] }).rows.length > 0;
    };

    let killed = 0;
    for (let turn = 0; turn < KILLS; turn++) {
      const child = startImport(url);
      const ended = once(child, "close");
      let looks = turn === 0 ? 1 : randomInt(1, MOST_LOOKS);
      const isDue = async () => child.exitCode !== null || ((await isAtWork()) && --looks <= 0);
      await until(isDue, { missing: "an import at work" });
      child.kill("SIGKILL");
      const [, signal] = await ended;
      if (signal === "SIGKILL") killed += 1;
    }
    expect(killed).toBeGreaterThan(0);

    const [code] = await once(startImport(url), "close");
    expect(code).toBe(0);
    const whole = ROWS - ROWS / 100;
    for (const table of [accounts, memberships, cards]) expect(await db.$count(table)).toBe(whole);
    expect(await db.$count(imports)).toBe(1);
  } finally {
    await database.close();
    await drop();
  }
});
