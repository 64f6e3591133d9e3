import { setTimeout as pause } from "node:timers/promises";

export type Load = {
  /** Ends it and tells how many requests got which status; "failed" is no answer at all. */
  stop(): Promise<Record<string, number>>;
};

/** Asks for a page so many times a second, however long answers take. */
export function startLoad(url: string, perSecond: number): Load {
  const counts: Record<string, number> = {};
  const asked = new Set<Promise<void>>();
  const ask = async () => {
    const status = await fetch(url, { redirect: "manual" })
      .then(async (response) => {
        await response.arrayBuffer();
        return String(response.status);
      })
      .catch(() => "failed");
    counts[status] = (counts[status] ?? 0) + 1;
  };
  let isRunning = true;
  const running = (async () => {
    while (isRunning) {
      const done = ask().finally(() => asked.delete(done));
      asked.add(done);
      await pause(1000 / perSecond);
    }
  })();

  return {
    async stop() {
      isRunning = false;
      await running;
      await Promise.all(asked);
      return counts;
    },
  };
}
