/** What so many of something took: seconds by the clock, and of processors; the database's apart, where it has one. */
export type Spent = { count: number; seconds: number; cpu: number; databaseCpu?: number };

/** One line of the table. `ours` and `floors` are said in words; a ratio is better the higher it is. */
export type Line = {
  row: string;
  floor: string;
  atOnce?: number;
  ratio: number;
  goal: number;
  ours: string;
  floors: string;
  spent?: Spent;
  floorSpent?: Spent;
};

const HEAD = ["row", "floor", "at once", "ratio", "goal", "", "floor's", "CPU ms", "+ database's", "floor's"];
const MORE = ["a core holds", "floor's"];

export function printHead(): void {
  const head = [...HEAD, ...MORE];
  console.log(`| ${head.join(" | ")} |\n|${" --- |".repeat(head.length)}`);
}

export function printLine({ spent, floorSpent, ...line }: Line): void {
  const cells = [
    line.row,
    line.floor,
    line.atOnce ?? "",
    line.ratio.toFixed(2),
    line.goal.toFixed(2),
    line.ours,
    line.floors,
    spent ? each(spent.cpu, spent) : "",
    spent?.databaseCpu === undefined ? "" : each(spent.databaseCpu, spent),
    floorSpent ? each(floorSpent.cpu + (floorSpent.databaseCpu ?? 0), floorSpent) : "",
    spent ? perCore(spent) : "",
    floorSpent ? perCore(floorSpent) : "",
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

export function addSpent(all: Spent, { count, seconds, cpu, databaseCpu = 0 }: Spent): void {
  all.count += count;
  all.seconds += seconds;
  all.cpu += cpu;
  all.databaseCpu = (all.databaseCpu ?? 0) + databaseCpu;
}

export function nothingSpent(): Spent {
  return { count: 0, seconds: 0, cpu: 0 };
}

export function rate({ count, seconds }: Spent): number {
  return count / seconds;
}

export function aSecond(spent: Spent): string {
  return `${rate(spent).toFixed(0)} a second`;
}

function each(cpu: number, { count }: Spent): string {
  return ((cpu * 1000) / count).toFixed(2);
}

/** How many a second one core would do, the database's share included. */
function perCore({ count, cpu, databaseCpu = 0 }: Spent): string {
  return (count / (cpu + databaseCpu)).toFixed(0);
}
