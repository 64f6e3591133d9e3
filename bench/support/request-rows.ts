import { addSpent, aSecond, type Line, nothingSpent, rate } from "./line";
import { median, sendMany } from "./load";
import { cpuSeconds, familyCpuSeconds } from "./process";
import { BARE, OURS, type Row } from "./rows";

/** Both are asked in turns, so that the machine's mood is the same for both; the ratio is the median of the rounds. */
const ROUNDS = 7;
const ROUND_SECONDS = 2;
/** As much for both: the engine compiles what has run often. */
const WARM_UP_SECONDS = 6;

/** The processes whose time is counted. */
export type Counted = { ours: number; bare: number; postmaster: number };

export async function warmUp({ next, bare }: Row): Promise<void> {
  await sendMany(OURS, next, { connections: 8, seconds: WARM_UP_SECONDS });
  await sendMany(BARE, bare, { connections: 8, seconds: WARM_UP_SECONDS });
}

export async function measureRequests(row: Row, connections: number, pids: Counted): Promise<Line> {
  const extent = { connections, seconds: ROUND_SECONDS };
  const ratios: number[] = [];
  const [ours, floor] = [nothingSpent(), nothingSpent()];
  for (let round = 0; round < ROUNDS; round++) {
    const bareBefore = [cpuSeconds(pids.bare), familyCpuSeconds(pids.postmaster)] as const;
    const bare = await sendMany(BARE, row.bare, extent);
    const bareSpent = {
      count: bare.answers,
      seconds: bare.seconds,
      cpu: cpuSeconds(pids.bare) - bareBefore[0],
      databaseCpu: familyCpuSeconds(pids.postmaster) - bareBefore[1],
    };
    addSpent(floor, bareSpent);
    const before = [cpuSeconds(pids.ours), familyCpuSeconds(pids.postmaster)] as const;
    const { statuses, seconds } = await sendMany(OURS, row.next, extent);
    const spent = {
      count: rightAnswers(row, statuses),
      seconds,
      cpu: cpuSeconds(pids.ours) - before[0],
      databaseCpu: familyCpuSeconds(pids.postmaster) - before[1],
    };
    addSpent(ours, spent);
    ratios.push(rate(spent) / rate(bareSpent));
  }
  const { name, goal } = row;
  const told = { ours: aSecond(ours), floors: aSecond(floor), spent: ours, floorSpent: floor };

  return { row: name, floor: row.floor, atOnce: connections, ratio: median(ratios), goal, ...told };
}

/** Only these count. Any other answer than a right one, or one that sends somebody away for now, ends the measurement. */
function rightAnswers({ name, answer, later }: Row, statuses: Record<string, number>): number {
  let count = 0;
  for (const [status, times] of Object.entries(statuses)) {
    if (answer.test(status)) count += times;
    else if (!later?.test(status)) throw new Error(`${name} was answered ${JSON.stringify(statuses)}`);
  }

  return count;
}
