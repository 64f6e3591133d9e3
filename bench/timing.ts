import { randomInt } from "node:crypto";
import { Agent } from "node:http";
import { sql } from "drizzle-orm";
import { openPostgres } from "@/db/connection/open";
import { rateLimits } from "@/db/schema";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { createDatabase } from "@/tests/support/database/postgres";
import { send } from "./support/load";
import { compareRanks } from "./support/rank-test";
import { SECRET, startPortal } from "./support/server";
import { allWays, type Way } from "./support/ways";

/**
 * Whether how long an answer takes tells if somebody is a member: each form is posted about somebody who is there and about
 * nobody, in pairs, one after the other. Which comes first is drawn: what a server does every few requests, as collecting
 * garbage, must not meet one of them alone. A way is marked where ranks differ as they hardly would by chance
 * and medians by more than a share that somebody could measure over a network. Parts of names, given on the command line,
 * measure these alone.
 */
const PAIRS = Number(process.env.BENCH_PAIRS ?? 200);
const WARM_UP_PAIRS = 20;
/** What one insurer's documents may be asked about before answers are concealed. */
const PAIRS_WITHIN_LIMITS = 50;
const CHANCE = 0.001;
const SHARE = 0.03;
const PORT = 4393;
const ORIGIN = `http://localhost:${PORT}`;

const wanted = process.argv.slice(2);
process.env.TEST_DATABASE_URL = process.env.BENCH_POSTGRES;
const copy = await createDatabase("portal_bench");
try {
  await measure();
} finally {
  await copy.drop();
}

async function measure(): Promise<void> {
  const database = openPostgres({ url: copy.url });
  await database.migrate();
  const server = await startPortal(copy.url, PORT);
  try {
    const store = { db: database.db, secrets: secretsFrom([SECRET]), clock: systemClock };
    const ways = (await allWays(store, ORIGIN, PAIRS + WARM_UP_PAIRS)).filter(
      ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
    );
    // As a database does by itself after a while: without it finding somebody reads more than finding nobody.
    await store.db.execute(sql`ANALYZE`);
    console.log(
      "| way | somebody, ms | nobody, ms | ratio | by chance | |\n| --- | --- | --- | --- | --- | --- |",
    );
    for (const way of ways) console.log(await measured(way, () => store.db.delete(rateLimits)));
  } finally {
    await server.stop();
    await database.close();
  }
}

/** One line of the table. */
async function measured(
  { name, answer, ...asked }: Way,
  clearLimits: () => PromiseLike<unknown>,
): Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let pair = 0; pair < PAIRS + WARM_UP_PAIRS; pair++) {
    if (pair % PAIRS_WITHIN_LIMITS === 0) await clearLimits();
    for (const whom of randomInt(2) ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
      const request = asked[whom](pair);
      const begun = performance.now();
      const answered = await send(ORIGIN, agent, request);
      if (!answer.test(answered)) throw new Error(`${name}, ${whom}, was answered ${answered}`);
      if (pair >= WARM_UP_PAIRS) times[whom].push(performance.now() - begun);
    }
  }
  agent.destroy();

  const { medians, ratio, chance } = compareRanks(times.known, times.unknown);
  const tells = chance < CHANCE && Math.abs(ratio - 1) > SHARE ? "tells" : "";
  const cells = [name, ...medians.map((ms) => ms.toFixed(2)), ratio.toFixed(3), chance.toFixed(4), tells];

  return `| ${cells.join(" | ")} |`;
}
