import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { cpuSeconds, cpuSecondsOfEnded } from "./process";

/** What a piece of work took: by the clock, and of processors in this process and in the database. */
export type Cost = { seconds: number; here: number; database: number };

/** Connections that have ended are counted a moment later. */
const MOMENT_MS = 500;

/** The database's own process; null where it runs elsewhere, and its processor time cannot be read. */
export async function databasePid(maintenance: Client): Promise<number | null> {
  if (process.platform !== "linux" || !["localhost", "127.0.0.1"].includes(maintenance.host)) return null;
  const { rows } = await maintenance.query("SELECT pg_read_file('postmaster.pid', 0, 20) AS lines");

  return Number.parseInt(rows[0].lines, 10);
}

/** Measures work that opens and ends connections of its own. */
export async function costOf<Result>(database: number | null, work: () => Promise<Result>) {
  const ended = () => (database === null ? 0 : cpuSecondsOfEnded(database));
  const before = { at: performance.now(), here: cpuSeconds(process.pid), database: ended() };
  const result = await work();
  const seconds = (performance.now() - before.at) / 1000;
  const here = cpuSeconds(process.pid) - before.here;
  await pause(MOMENT_MS);
  const cost: Cost = { seconds, here, database: ended() - before.database };

  return { cost, result };
}

/** Every cost of the first as a share of the same of the second. */
export function shareOf(some: Cost[], others: Cost[]): { clock: number; processors: number } {
  const sum = (costs: Cost[], of: (cost: Cost) => number) =>
    costs.reduce((total, cost) => total + of(cost), 0);
  const clock = ({ seconds }: Cost) => seconds;
  const processors = ({ here, database }: Cost) => here + database;

  return {
    clock: sum(some, clock) / sum(others, clock),
    processors: sum(some, processors) / sum(others, processors),
  };
}
