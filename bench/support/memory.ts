import { type Server, startPortal } from "./server";

const MEGABYTE = 2 ** 20;

/** Megabytes: what the process holds, and what of its heap and of its buffers is in use after collecting garbage. */
export type Memory = { held: number; heap: number; buffers: number };

export type WatchedServer = Server & {
  memory(): Promise<Memory>;
  /** Writes all that is on the heap into a file that a browser's tools read. */
  snapshot(file: string): Promise<void>;
};

/** The product's own server, as `startPortal` starts it, with somebody inside who tells of its memory. */
export async function startWatchedPortal(
  url: string,
  port: number,
  more: Record<string, string> = {},
): Promise<WatchedServer> {
  const teller = `http://127.0.0.1:${port + 100}`;
  const env = { ...more, BENCH_MEMORY_PORT: String(port + 100) };
  const server = await startPortal(url, port, env, ["--import", "./bench/support/tell-memory.mjs"]);
  const ask = async (path: string) => (await (await fetch(`${teller}${path}`)).json()) as NodeJS.MemoryUsage;

  return {
    ...server,
    async memory() {
      const { rss, heapUsed, arrayBuffers } = await ask("/");
      const [held, heap, buffers] = [rss, heapUsed, arrayBuffers].map((bytes) => bytes / MEGABYTE);
      return { held: held ?? 0, heap: heap ?? 0, buffers: buffers ?? 0 };
    },
    snapshot: async (file) => void (await ask(file)),
  };
}
