import { setTimeout as pause } from "node:timers/promises";
import type { Line } from "./line";
import { formPost, hiddenFields, median, sendMany } from "./load";
import { identityFields } from "./members";
import { cpuSeconds, memoryMb } from "./process";
import { BARE, networks, OURS } from "./rows";
import { type Server, startBare, startPortal } from "./server";
import type { Tables } from "./tables";

const STARTS = 5;
const POSTS = 2000;
const SETTLE_MS = 3000;

type Start = { seconds: number; cpu: number };

/** From nothing to the first page, in turns. */
export async function measureColdStart({ url }: Tables): Promise<Line> {
  const [ours, bare]: [Start[], Start[]] = [[], []];
  for (let round = 0; round < STARTS; round++) {
    bare.push(await startOnce(() => startBare(4392), `${BARE}/dynamic`));
    ours.push(await startOnce(() => startPortal(url, 4391), `${OURS}/login`));
  }
  const middle = (starts: Start[]) => median(starts.map(({ seconds }) => seconds));
  const told = (starts: Start[]) =>
    `${middle(starts).toFixed(1)} s, ${median(starts.map(({ cpu }) => cpu)).toFixed(1)} s of CPU`;

  return {
    row: "cold start",
    floor: "bare server",
    ratio: middle(bare) / middle(ours),
    goal: 0.3,
    ours: told(ours),
    floors: told(bare),
  };
}

async function startOnce(start: () => Promise<Server>, page: string): Promise<Start> {
  const begun = performance.now();
  const server = await start();
  const { status } = await fetch(page, { headers: { accept: "text/html" } });
  const spent = { seconds: (performance.now() - begun) / 1000, cpu: cpuSeconds(server.pid) };
  await server.stop();
  if (status !== 200) throw new Error(`${page} was answered ${status}`);

  return spent;
}

/** What both hold after as many posts, once they have been left alone for a moment. */
export async function measureMemory({ url }: Tables): Promise<Line> {
  const [ours, bare] = await Promise.all([startPortal(url, 4391), startBare(4392)]);
  try {
    const from = networks();
    const fields = await hiddenFields(`${OURS}/forgot-id`);
    const bareFields = await hiddenFields(`${BARE}/`);
    let member = 0;
    const extent = { connections: 8, requests: POSTS };
    await sendMany(BARE, () => formPost(BARE, "/", { ...bareFields, text: "x" }), extent);
    const load = await sendMany(
      OURS,
      () => formPost(OURS, "/forgot-id", { ...fields, ...identityFields(member++) }, from()),
      extent,
    );
    const strange = Object.keys(load.statuses).filter((status) => !status.startsWith("303 /forgot-id/sent"));
    if (strange.length > 0) throw new Error(`memory: a post was answered ${strange[0]}`);
    await pause(SETTLE_MS);
    const [held, floor] = [memoryMb(ours.pid), memoryMb(bare.pid)];

    return {
      row: "memory",
      floor: "bare server",
      ratio: floor / held,
      goal: 0.3,
      ours: `${held} MB`,
      floors: `${floor} MB`,
    };
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}
