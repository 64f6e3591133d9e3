import { cpuSeconds, familyCpuSeconds } from "./process";

/** What a piece of work took: by the clock, and of processors in this process and in the database. */
export type Cost = { seconds: number; here: number; database: number };

/** Measures work on the database whose connections `postmaster` began. */
export async function costOf<Result>(postmaster: number, work: () => Promise<Result>) {
  const spent = () => [performance.now(), cpuSeconds(process.pid), familyCpuSeconds(postmaster)] as const;
  const [at, here, database] = spent();
  const result = await work();
  const [endedAt, hereAfter, databaseAfter] = spent();
  const cost: Cost = {
    seconds: (endedAt - at) / 1000,
    here: hereAfter - here,
    database: databaseAfter - database,
  };

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
