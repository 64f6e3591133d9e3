import { createServer } from "node:http";
import { setFlagsFromString, writeHeapSnapshot } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread } from "node:worker_threads";

/**
 * Loaded into a server before its own code: tells on a port of its own what memory is held once garbage is collected, and
 * writes a snapshot of the heap where it is asked to (`/<file>`).
 */
if (isMainThread && process.env.BENCH_MEMORY_PORT) {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc");
  createServer(({ url = "/" }, response) => {
    collectGarbage();
    if (url.length > 1) writeHeapSnapshot(url);
    response.end(JSON.stringify(process.memoryUsage()));
  })
    .listen(Number(process.env.BENCH_MEMORY_PORT), "127.0.0.1")
    .unref();
}
