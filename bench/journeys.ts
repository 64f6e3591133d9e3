import { Agent } from "node:http";
import { openPostgres } from "@/db/connection/open";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { createDatabase } from "@/tests/support/database/postgres";
import { startResendStandIn } from "@/tests/support/mail/resend-stand-in";
import { networkAddress } from "@/tests/support/server/network";
import { findTheId, findThePassword, type Journeys, PASSWORD } from "./support/journey";
import { mailsIn } from "./support/mail-in";
import { addNumberedMembers } from "./support/members";
import { type Memory, startWatchedPortal, type WatchedServer } from "./support/memory";
import { SECRET, sendingTo } from "./support/server";

/**
 * Whether memory stays level: so many whole journeys (`npm run bench -- journeys 200000`) through one process, each of another
 * member from a network of its own, with their mails; every twentieth a login, a temporary password and a new one besides.
 * BENCH_SNAPSHOTS names a folder for what is on the heap after each quarter; writing it takes memory that the process holds on to.
 */
const COUNT = Number(process.argv[2] ?? 20_000);
const AT_ONCE = 16;
const EVERY_PASSWORD = 20;
const LINE_EVERY = Math.min(10_000, Math.ceil(COUNT / 20));
/** The framework remembers each address that it was asked for, up to 8 MB of them: more than that comes from us. */
const MOST_GROWTH_MB = 2.5;
const PORT = 4397;
const ORIGIN = `http://localhost:${PORT}`;

process.env.TEST_DATABASE_URL = process.env.BENCH_POSTGRES;
const copy = await createDatabase("portal_bench");
const service = await startResendStandIn();
try {
  await measure();
} finally {
  await service.close();
  await copy.drop();
}

async function measure(): Promise<void> {
  const database = openPostgres({ url: copy.url });
  await database.migrate();
  const members = COUNT + Math.ceil(COUNT / EVERY_PASSWORD);
  console.log(`Entering ${members} made-up members …`);
  const store = { db: database.db, secrets: secretsFrom([SECRET]), clock: systemClock };
  await addNumberedMembers(store, members, PASSWORD);
  await database.close();
  const server = await startWatchedPortal(copy.url, PORT, sendingTo(service.url));
  const mails = mailsIn(service);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    conclude(await runAll({ origin: ORIGIN, agent, mails, network: networkAddress }, server));
  } finally {
    mails.stop();
    agent.destroy();
    await server.stop();
  }
}

/** What memory was held after each so many journeys. */
async function runAll(journeys: Journeys, server: WatchedServer): Promise<Memory[]> {
  const samples: Memory[] = [];
  let begun = 0;
  console.log("| journeys | a second | heap in use, MB | buffers, MB | memory held, MB |");
  console.log(`|${" --- |".repeat(5)}`);
  for (let done = 0; done < COUNT; ) {
    const until = Math.min(COUNT, done + LINE_EVERY);
    const startedAt = performance.now();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (begun < until) {
          const n = begun++;
          await findTheId(n, journeys);
          if (n % EVERY_PASSWORD === 0) await findThePassword(COUNT + n / EVERY_PASSWORD, journeys);
        }
      }),
    );
    const perSecond = (until - done) / ((performance.now() - startedAt) / 1000);
    done = until;
    const memory = await server.memory();
    samples.push(memory);
    const cells = [memory.heap, memory.buffers, memory.held].map((megabytes) => megabytes.toFixed(1));
    console.log(`| ${[done, perSecond.toFixed(0), ...cells].join(" | ")} |`);
    if (samples.length % Math.ceil(COUNT / LINE_EVERY / 4) === 0) await snapshot(server, done);
  }

  return samples;
}

async function snapshot(server: WatchedServer, done: number): Promise<void> {
  const folder = process.env.BENCH_SNAPSHOTS;
  if (folder) await server.snapshot(`${folder}/after-${done}.heapsnapshot`);
}

/** Both halves beside each other: a cache that fills grows in the first alone, a leak in both. */
function conclude(samples: readonly Memory[]): void {
  const half = Math.floor(samples.length / 2);
  const [first, second] = [samples.slice(0, half), samples.slice(half)];
  const growth = (some: readonly Memory[], of: keyof Memory) =>
    slope(some.map((memory) => memory[of])) * (10_000 / LINE_EVERY);
  for (const of of ["heap", "buffers", "held"] as const)
    console.log(
      `${of}: ${growth(first, of).toFixed(2)} MB more for ten thousand journeys in the first half, ${growth(second, of).toFixed(2)} MB in the second`,
    );
  const grows = growth(second, "heap") > MOST_GROWTH_MB;
  console.log(`the heap ${grows ? "grows" : "stays level"} (aim: ${MOST_GROWTH_MB} MB at most)`);
  if (grows) process.exitCode = 1;
}

/** Of the straight line that lies nearest to values in equal distances. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const over = values.reduce((sum, value, n) => sum + (n - middle) * (value - mean), 0);

  return over / values.reduce((sum, _, n) => sum + (n - middle) ** 2, 0);
}
