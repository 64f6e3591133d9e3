import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { openPostgres } from "@/db/connection/open";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { type Load, median, sendMany } from "./support/load";
import { addNumberedMembers } from "./support/members";
import { cpuSeconds } from "./support/process";
import { allRows, BARE, OURS, type Row } from "./support/rows";
import { SECRET, type Server, startPortal, startServer } from "./support/server";

/**
 * What the product does in a second, each beside its floor: the least that the same framework, or the same hash, could do.
 * Both run in turns in one go, so that the machine's mood is the same for both; the ratio is the median of the rounds.
 * Processor time for each request stands beside it, which says more where others use the machine too. Names of rows, given
 * on the command line, measure these alone.
 */
const ROUNDS = 7;
const ROUND_SECONDS = 2;
/** As much for both: the engine compiles what has run often. */
const WARM_UP_SECONDS = 6;
const MEMBERS = 40_000;
const CONNECTIONS = [8, 32];

const wanted = process.argv.slice(2);
const name = `portal_bench_${randomBytes(4).toString("hex")}`;
const maintenanceUrl = process.env.BENCH_POSTGRES ?? "";
const url = Object.assign(new URL(maintenanceUrl), { pathname: `/${name}` }).href;
const maintenance = new Client(maintenanceUrl);

await maintenance.connect();
await maintenance.query(`CREATE DATABASE ${name}`);
try {
  await measure();
} finally {
  await maintenance.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await maintenance.end();
}

async function measure(): Promise<void> {
  const database = openPostgres({ url });
  await database.migrate();
  console.log(`Entering ${MEMBERS} made-up members …`);
  await addNumberedMembers({ db: database.db, secrets: secretsFrom([SECRET]), clock: systemClock }, MEMBERS);
  const [ours, bare] = await Promise.all([
    startPortal(url, 4391),
    startServer(["node_modules/next/dist/bin/next", "start", "bench/bare"], 4392),
  ]);
  const rows = (await allRows(database.db, MEMBERS)).filter(
    (row) => wanted.length === 0 || wanted.includes(row.name),
  );
  const head = ["row", "floor", "connections", "ratio", "goal", "CPU ms", "floor's", "a second", "floor's"];
  console.log(`| ${head.join(" | ")} |\n|${" --- |".repeat(head.length)}`);
  for (const row of rows) {
    await warmUp(row);
    for (const connections of CONNECTIONS) console.log(await measured(row, connections, { ours, bare }));
  }
  await Promise.all([ours.stop(), bare.stop()]);
  await database.close();
}

async function warmUp({ next, bare }: Row): Promise<void> {
  await sendMany(OURS, next, { connections: 8, seconds: WARM_UP_SECONDS });
  await sendMany(BARE, bare, { connections: 8, seconds: WARM_UP_SECONDS });
}

/** One line of the table. */
async function measured(row: Row, connections: number, { ours, bare }: Record<"ours" | "bare", Server>) {
  const extent = { connections, seconds: ROUND_SECONDS };
  const ratios: number[] = [];
  const all = { ours: { answers: 0, seconds: 0, cpu: 0 }, bare: { answers: 0, seconds: 0, cpu: 0 } };
  const add = (total: { answers: number; seconds: number; cpu: number }, load: Load, cpu: number) => {
    total.answers += load.answers;
    total.seconds += load.seconds;
    total.cpu += cpu;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const before = [cpuSeconds(bare.pid), cpuSeconds(ours.pid)] as const;
    const floor = await sendMany(BARE, row.bare, extent);
    add(all.bare, floor, cpuSeconds(bare.pid) - before[0]);
    const load = await sendMany(OURS, row.next, extent);
    add(all.ours, load, cpuSeconds(ours.pid) - before[1]);
    const strange = Object.keys(load.statuses).filter((status) => !row.answer.test(status));
    if (strange.length > 0) throw new Error(`${row.name} was answered ${JSON.stringify(load.statuses)}`);
    ratios.push(load.answers / load.seconds / (floor.answers / floor.seconds));
  }
  const perSecond = ({ answers, seconds }: { answers: number; seconds: number }) =>
    (answers / seconds).toFixed(0);
  const cpuEach = ({ answers, cpu }: { answers: number; cpu: number }) => ((cpu * 1000) / answers).toFixed(2);

  return `| ${[
    row.name,
    row.floor,
    connections,
    median(ratios).toFixed(2),
    row.goal.toFixed(2),
    cpuEach(all.ours),
    cpuEach(all.bare),
    perSecond(all.ours),
    perSecond(all.bare),
  ].join(" | ")} |`;
}
