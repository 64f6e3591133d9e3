import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { openPostgres } from "@/db/connection/open";
import { links } from "@/db/schema";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { median, postForms } from "./support/load";
import { addNumberedMembers, identityFields } from "./support/members";
import { startServer } from "./support/server";

/**
 * How fast a link is issued, as a share of a bare action of the same framework that redirects and touches nothing.
 * Both run in one go, in turns, so that the machine's mood is the same for both.
 */
const ROUNDS = 15;
const CONNECTIONS = 32;
const ROUND_SECONDS = 2;
/** As many for both: the engine compiles what has run often, and a slow server would be measured less compiled. */
const WARM_UP_POSTS = 12_000;
const MEMBERS = 60_000;
const SECRET = "a made-up secret of measurements; 32 bytes and more";
const AIM = 0.6;
const BARE_POST = { fields: { text: "x" }, forwardedFor: "10.0.0.1" };

const maintenanceUrl = process.env.BENCH_POSTGRES ?? "";
const name = `portal_bench_${randomBytes(4).toString("hex")}`;
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
  const store = { db: database.db, secrets: secretsFrom([SECRET]), clock: systemClock };
  await addNumberedMembers(store, MEMBERS);
  const ours = await startServer(["scripts/start.mjs"], 4391, {
    DATABASE_URL: url,
    APP_ORIGIN: "http://localhost:4391",
    APP_SECRET: SECRET,
    MAIL_FROM: "bench@example.jp",
    RESEND_API_KEY: "unused",
    WORKER: "off",
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "error",
  });
  const bare = await startServer(["node_modules/next/dist/bin/next", "start", "bench/bare"], 4392);

  const ratios: number[] = [];
  let member = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const load = {
      connections: CONNECTIONS,
      ...(round === 0 ? { posts: WARM_UP_POSTS } : { seconds: ROUND_SECONDS }),
    };
    const yardstick = await postForms(bare.origin, () => BARE_POST, load);
    const issued = await postForms(`${ours.origin}/forgot-id`, () => postOf(member++), load);
    const ratio = issued.perSecond / yardstick.perSecond;
    if (round > 0) ratios.push(ratio);
    console.log(
      `${round === 0 ? "warm-up" : `round ${round}`}: bare ${yardstick.perSecond.toFixed(0)}/s, issue ${issued.perSecond.toFixed(0)}/s, ratio ${ratio.toFixed(2)}`,
      JSON.stringify(issued.statuses),
    );
  }
  await Promise.all([ours.stop(), bare.stop()]);
  console.log(`links issued: ${await database.db.$count(links)} of ${member} requests`);
  console.log(`issue / bare action: ${median(ratios).toFixed(2)} (aim: ${AIM.toFixed(2)})`);
  await database.close();
}

function postOf(n: number) {
  return { fields: identityFields(n), forwardedFor: `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}` };
}
