import { perProcess } from "./per-process";

const works = () => perProcess("unfinishedWorks", () => new Set<Promise<unknown>>());

/** Work that goes on after its answer: a process that ends waits for it. */
export function goOnWith(work: Promise<unknown>): void {
  const end = () => works().delete(work);
  works().add(work);
  work.then(end, end);
}

/** When all that was going on has come to its end, whatever end. */
export async function allFinished(): Promise<void> {
  await Promise.allSettled(works());
}
