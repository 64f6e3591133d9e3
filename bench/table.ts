import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { measureImport } from "./support/import-row";
import { PASSWORD } from "./support/journey";
import { type Line, printHead, printLine } from "./support/line";
import { addNumberedMembers } from "./support/members";
import { measureRequests, warmUp } from "./support/request-rows";
import { MEMBERS, requestRows } from "./support/rows";
import { SECRET, startBare, startPortal } from "./support/server";
import { measureColdStart, measureMemory } from "./support/start-rows";
import { type Tables, withTables } from "./support/tables";
import { measureWorker } from "./support/worker-row";

/**
 * What the product does in a second, each beside its floor: the least that the same framework, hash, client or database could
 * do (`bench/bare`). Both run in turns in one go, so that the machine's mood is the same for both. Processor time beside it,
 * the database's apart, says more where others use the machine too, and so does what one core would hold. Names of rows,
 * given on the command line, measure these alone: `npm run bench -- table issue worker`.
 */
const CONNECTIONS = [8, 32];

/** What is no request. */
const others: Record<string, (tables: Tables) => Promise<Line>> = {
  worker: measureWorker,
  import: measureImport,
  "cold start": measureColdStart,
  memory: measureMemory,
};

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

await withTables(async (tables) => {
  const store = { db: tables.database.db, secrets: secretsFrom([SECRET]), clock: systemClock };
  console.log(`Entering ${MEMBERS} made-up members …`);
  await addNumberedMembers(store, MEMBERS, PASSWORD);
  printHead();
  if (wanted.length === 0 || wanted.some((name) => !others[name])) await measureAllRequests(tables);
  for (const [name, measure] of Object.entries(others)) {
    if (isWanted(name)) printLine(await measure(tables));
  }
});

async function measureAllRequests({ url, database, postmaster }: Tables): Promise<void> {
  const [ours, bare] = await Promise.all([startPortal(url, 4391), startBare(4392)]);
  try {
    const rows = (await requestRows(database.db)).filter(({ name }) => isWanted(name));
    if (rows.length === 0) throw new Error(`no row is called ${wanted.join(" or ")}`);
    for (const row of rows) {
      await warmUp(row);
      for (const connections of CONNECTIONS) {
        printLine(await measureRequests(row, connections, { ours: ours.pid, bare: bare.pid, postmaster }));
      }
    }
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}
