import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { exportReadyMade, mergeReadyMade } from "./bare-merge";
import { costOf } from "./cost";
import { enterInsurer, importFile } from "./import-run";
import { aSecond, type Line, type Spent } from "./line";
import { LIST_INSURER, writeList } from "./list-file";
import { withTables } from "./tables";

const ROWS = 100_000;

/** A short list beside a bare COPY and merge of the same rows; `npm run bench -- import` has a long one, and its second month. */
export async function measureImport(): Promise<Line> {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-bench-"));
  const list = path.join(folder, "list-20261101.csv");
  const readyMade = path.join(folder, "ready-made.copy");
  try {
    await writeList(list, { rows: ROWS, brokenShare: 0 });
    const ours = await withTables(async ({ database, url, postmaster }) => {
      await enterInsurer(database);
      const spent = await spending(postmaster, async () => {
        const { outcome } = await importFile(database, list, "2026-11-01");
        if (outcome.kind !== "applied") throw new Error(`the import ended as ${outcome.kind}`);
      });
      await exportReadyMade(url, readyMade);
      return spent;
    });
    const floor = await withTables(async ({ database, url, postmaster }) => {
      await enterInsurer(database);
      return spending(postmaster, () => mergeReadyMade(url, readyMade, LIST_INSURER));
    });

    return {
      row: "import",
      floor: "bare COPY and merge",
      ratio: floor.seconds / ours.seconds,
      goal: 0.5,
      ours: aSecond(ours),
      floors: aSecond(floor),
      spent: ours,
      floorSpent: floor,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function spending(postmaster: number, work: () => Promise<void>): Promise<Spent> {
  const { seconds, here, database } = (await costOf(postmaster, work)).cost;

  return { count: ROWS, seconds, cpu: here, databaseCpu: database };
}
