/** A task of the page's own thread, as Lighthouse keeps it: `tdur` is what the processor worked on it, in microseconds. */
type Task = { event: { tdur?: number } };
export type TaskKind = { prototype: object };

/**
 * Lighthouse takes how long a task lasted for what it cost, and slows that down by four. While others need the processor,
 * or another process is waited for, a task lasts many times as long. Here it costs what the processor worked on it.
 */
export async function byProcessorTime<Result>(
  { prototype }: TaskKind,
  audit: () => Promise<Result>,
): Promise<Result> {
  const asItLasted = Object.getOwnPropertyDescriptor(prototype, "duration");
  if (!asItLasted) throw new Error("Lighthouse keeps the length of a task elsewhere by now");
  Object.defineProperty(prototype, "duration", {
    ...asItLasted,
    get(this: Task) {
      return this.event.tdur ?? 0;
    },
  });
  try {
    return await audit();
  } finally {
    Object.defineProperty(prototype, "duration", asItLasted);
  }
}
