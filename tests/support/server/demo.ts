import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** What `npm run demo` does once everything is installed and built. */
export function startDemo(folder: string, port: number) {
  const child: ChildProcess = spawn(process.execPath, ["tests/support/server/demo.mjs"], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next-test",
      DEMO_FOLDER: folder,
      PORT: String(port),
    },
  });
  let output = "";
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const started = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (text) => {
        output += text;
        if (output.includes("/demo/mailbox")) resolve();
      });
    void ended.then(() => reject(new Error(output)));
  });
  started.catch(() => undefined);

  return { process: child, ended, started, output: () => output };
}
