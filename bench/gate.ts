import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cpuSeconds } from "./support/cpu";
import { median } from "./support/load";
import { type Server, startServer } from "./support/server";
import { getSteadily } from "./support/steady-load";

/**
 * What the closing-time gate costs: processor time of the product at 200 requests a second, with its real closing
 * times and with ones that are never asked about anything. Both run in turns on one build; the page is the cheapest
 * there is, so that the gate's share is as large as it gets.
 */
const ROUNDS = 7;
const LOAD = { perSecond: 200, seconds: 10 };
const AIM_PERCENT = 5;

const closingTimes = writeClosingTimes();
const noGate = pathToFileURL(fileURLToPath(new URL("./support/no-gate.mjs", import.meta.url))).href;
const gated = await start(4393, {});
const ungated = await start(4394, { NODE_OPTIONS: `--import ${noGate}` });

const extra: number[] = [];
let [allWith, allWithout] = [0, 0];
for (let round = 0; round <= ROUNDS; round++) {
  const first = round % 2 === 0 ? gated : ungated;
  const second = first === gated ? ungated : gated;
  const used = new Map([
    [first, await cpuOf(first)],
    [second, await cpuOf(second)],
  ]);
  const [withGate = 0, without = 0] = [used.get(gated), used.get(ungated)];
  const percent = (withGate / without - 1) * 100;
  // The first rounds warm both up.
  if (round > 0) {
    extra.push(percent);
    allWith += withGate;
    allWithout += without;
  }
  const name = round === 0 ? "warm-up" : `round ${round}`;
  console.log(
    `${name}: with ${withGate.toFixed(2)} s, without ${without.toFixed(2)} s, ${percent.toFixed(1)} %`,
  );
}
await Promise.all([gated.stop(), ungated.stop()]);
const overall = (allWith / allWithout - 1) * 100;
console.log(
  `the gate costs ${overall.toFixed(1)} % more processor time, median ${median(extra).toFixed(1)} % (at most: ${AIM_PERCENT} %)`,
);

function start(port: number, env: Record<string, string>): Promise<Server> {
  return startServer(["scripts/start.mjs"], port, {
    DATABASE_URL: process.env.BENCH_POSTGRES ?? "",
    APP_ORIGIN: `http://localhost:${port}`,
    APP_SECRET: "a made-up secret of measurements; 32 bytes and more",
    MAIL_FROM: "bench@example.jp",
    RESEND_API_KEY: "unused",
    WORKER: "off",
    LOG_LEVEL: "error",
    MAINTENANCE_CONFIG: closingTimes,
    ...env,
  });
}

/** The manual's rule on a day half a month away: the portal is open whenever this runs. */
function writeClosingTimes(): string {
  const day = ((new Date().getDate() + 13) % 28) + 1;
  const file = path.join(mkdtempSync(path.join(tmpdir(), "bench-")), "maintenance.yaml");
  writeFileSync(file, `monthly:\n  - day: ${day}\n    start: 21:00\n    end: 24:00\n    onHoliday: same\n`);

  return file;
}

async function cpuOf(server: Server): Promise<number> {
  const before = cpuSeconds(server.pid);
  const statuses = await getSteadily(`${server.origin}/`, LOAD);
  if (Object.keys(statuses).some((status) => status !== "307"))
    throw new Error(`unexpected answers: ${JSON.stringify(statuses)}`);

  return cpuSeconds(server.pid) - before;
}
