import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ImportOutcome } from "@/lib/members/import/import-work";
import { undoImport } from "@/lib/members/import/undo-import";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { exportReadyMade, mergeReadyMade } from "./support/bare-merge";
import { type Cost, costOf, shareOf } from "./support/cost";
import { enterInsurer, importFile } from "./support/import-run";
import { LIST_INSURER, writeList } from "./support/list-file";
import { SECRET } from "./support/server";
import { type Tables, withTables } from "./support/tables";

/**
 * How fast a list becomes members, as a share of a bare COPY of the same rows, ready-made, and the same merge: what
 * reading, judging and digesting cost beside the database's own work. The two take turns; what processors did tells the
 * same on a machine that has other work to do.
 */
const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 2);
const AIM = 0.5;
/** Leaves the second month out, where time is short. */
const ONE_MONTH = process.env.BENCH_ONE_MONTH === "1";

const folder = mkdtempSync(path.join(tmpdir(), "door-bench-"));
const list = path.join(folder, "list-20261101.csv");
const readyMade = path.join(folder, "ready-made.copy");
const memory = { peak: 0 };
const watch = setInterval(() => {
  memory.peak = Math.max(memory.peak, process.memoryUsage().rss);
}, 100);

try {
  await measure();
} finally {
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const broken = await writeList(list, { rows: ROWS, brokenShare: 0.01 });
  console.log(
    `${ROWS} rows, ${(statSync(list).size / 1e6).toFixed(0)} MB in CP932, broken: ${JSON.stringify(broken)}`,
  );
  const atStart = process.memoryUsage().rss;
  memory.peak = atStart;
  const costs = { ours: [] as Cost[], bare: [] as Cost[] };
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 2 === 1) costs.bare.push(await mergeOnce());
    costs.ours.push(await importOnce(broken));
    if (round % 2 === 0) costs.bare.push(await mergeOnce());
  }
  const { clock, processors } = shareOf(costs.bare, costs.ours);
  console.log(`import / bare: ${clock.toFixed(2)} by the clock (aim: ${AIM.toFixed(2)})`);
  console.log(`import / bare: ${processors.toFixed(2)} by what processors did`);
  if (!ONE_MONTH) await withTables(secondMonth);
  console.log(
    `peak memory: ${(memory.peak / 1e6).toFixed(0)} MB, of which ${(atStart / 1e6).toFixed(0)} MB before the first row`,
  );
}

async function importOnce(broken: Record<string, number>): Promise<Cost> {
  return withTables(async ({ database, url, postmaster }) => {
    await enterInsurer(database);
    const { cost, result } = await costOf(postmaster, () => importFile(database, list, "2026-11-01"));
    const isRight = isSame(result.problems, broken);
    console.log(`import: ${told(cost)}; ${kindOf(result.outcome)}; refused rows told right: ${isRight}`);
    await exportReadyMade(url, readyMade);

    return cost;
  });
}

async function mergeOnce(): Promise<Cost> {
  return withTables(async ({ database, url, postmaster }) => {
    await enterInsurer(database);
    const { cost } = await costOf(postmaster, () => mergeReadyMade(url, readyMade, LIST_INSURER));
    console.log(`bare COPY and merge: ${told(cost)}`);

    return cost;
  });
}

function told({ seconds, here, database }: Cost): string {
  const busy = `processors: ${here.toFixed(1)} s here, ${database.toFixed(1)} s in the database`;

  return `${rate(ROWS / seconds)}, ${seconds.toFixed(1)} s; ${busy}`;
}

async function secondMonth({ database }: Tables): Promise<void> {
  await enterInsurer(database);
  await importFile(database, list, "2026-11-01");
  const next = path.join(folder, "list-20261201.csv");
  const [left, transferred, joined] = [ROWS / 50, ROWS / 100, ROWS / 100];
  await writeList(next, { rows: ROWS, brokenShare: 0, left, transferred, joined });
  let begun = performance.now();
  const { outcome } = await importFile(database, next, "2026-12-01");
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `second month: ${rate((ROWS - left + joined) / seconds)}, ${seconds.toFixed(1)} s; ${kindOf(outcome)}`,
  );
  begun = performance.now();
  const undone = await undoImport(
    { insurerNumber: LIST_INSURER, askedBy: "bench" },
    { database, clock: systemClock, secrets: secretsFrom([SECRET]) },
  );
  console.log(`undo: ${((performance.now() - begun) / 1000).toFixed(1)} s; ${JSON.stringify(undone)}`);
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
