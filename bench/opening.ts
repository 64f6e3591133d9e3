import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openPostgres } from "@/db/connection/open";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { createDatabase } from "@/tests/support/database/postgres";
import { formPost, hiddenFields } from "./support/load";
import { addNumberedMembers, identityFields } from "./support/members";
import { type Answered, timed, within } from "./support/open-loop";
import { SECRET, startPortal } from "./support/server";

/**
 * The minute in which everyone comes back: members look in the last seconds of a closing, their closed page looks again by
 * itself within the first minute, as it is told to, and they go from the login screen to the form and post it. Says for every
 * five seconds how many were answered how, and how long the slowest waited.
 */
const MEMBERS = Number(process.env.BENCH_MEMBERS ?? 1000);
const LAST_LOOKS_SECONDS = 10;
const SPREAD_SECONDS = 60;
const SLICE_SECONDS = 5;
const SLICES_AFTER = 13;
const PORT = 4396;
const ORIGIN = `http://localhost:${PORT}`;

type Seen = Answered & { at: number };
type Opening = { hidden: Record<string, string>; opensAt: number; seen: Seen[] };

process.env.TEST_DATABASE_URL = process.env.BENCH_POSTGRES;
const copy = await createDatabase("portal_bench");
const folder = mkdtempSync(path.join(tmpdir(), "opening-"));
try {
  await measure();
} finally {
  await copy.drop();
  rmSync(folder, { recursive: true });
}

async function measure(): Promise<void> {
  const database = openPostgres({ url: copy.url });
  await database.migrate();
  await addNumberedMembers({ db: database.db, secrets: secretsFrom([SECRET]), clock: systemClock }, MEMBERS);
  const rules = path.join(folder, "maintenance.yaml");
  writeFileSync(rules, "monthly: []\nwindows: []\n");
  const server = await startPortal(copy.url, PORT, { MAINTENANCE_CONFIG: rules });
  const hidden = await hiddenFields(`${ORIGIN}/forgot-id`);
  const opensAt = new Date(Math.ceil((Date.now() + 20_000) / 60_000) * 60_000);
  const closedFrom = new Date(opensAt.getTime() - 3_600_000);
  writeFileSync(
    rules,
    `monthly: []\nwindows:\n  - start: ${inJapan(closedFrom)}\n    end: ${inJapan(opensAt)}\n`,
  );
  console.log(`${MEMBERS} members wait for ${inJapan(opensAt)} …`);
  const seen: Seen[] = [];
  await Promise.all(
    Array.from({ length: MEMBERS }, (_, n) => comeBack(n, { hidden, opensAt: opensAt.getTime(), seen })),
  );
  tell(seen, opensAt.getTime());
  await server.stop();
  await database.close();
}

/** One member from the closed page to the mail. */
async function comeBack(n: number, { hidden, opensAt, seen }: Opening): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { cookie: "probe=1", accept: "text/html", "x-forwarded-for": `10.1.${n >> 8}.${n & 255}` };
  const ask = async (asked: Parameters<typeof timed>[2]) => {
    const answered = await timed(ORIGIN, agent, asked);
    seen.push({ ...answered, at: Date.now() });
    return answered.status;
  };
  const place = (n + 0.5) / MEMBERS;
  await pause(opensAt - LAST_LOOKS_SECONDS * 1000 * (1 - place) - Date.now());
  await ask({ path: "/login", headers });
  await pause(opensAt + SPREAD_SECONDS * 1000 * place - Date.now());
  await ask({ path: "/login", headers });
  await ask({ path: "/forgot-id", headers });
  await ask(formPost(ORIGIN, "/forgot-id", { ...hidden, ...identityFields(n) }, headers));
  agent.destroy();
}

function tell(seen: readonly Seen[], opensAt: number): void {
  console.log(
    "| seconds after the opening | answers | of these 503 | other failures | p50, ms | slowest, ms |",
  );
  console.log(`|${" --- |".repeat(6)}`);
  for (let slice = -2; slice < SLICES_AFTER; slice++) {
    const from = opensAt + slice * SLICE_SECONDS * 1000;
    const inSlice = seen.filter(({ at }) => at >= from && at < from + SLICE_SECONDS * 1000);
    if (inSlice.length === 0) continue;
    const closed = inSlice.filter(({ status }) => status.startsWith("503")).length;
    const failed = inSlice.filter(({ status }) => !/^(200|303 .forgot-id.sent|503)/.test(status)).length;
    const times = [within(0.5, inSlice), within(1, inSlice)].map((ms) => ms.toFixed(0));
    console.log(`| ${[slice * SLICE_SECONDS, inSlice.length, closed, failed, ...times].join(" | ")} |`);
  }
}

/** "2026-11-22 21:00", the clock of Japan. */
function inJapan(at: Date): string {
  return new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}
