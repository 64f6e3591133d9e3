import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

export type Server = { origin: string; pid: number; stop(): Promise<void> };

/** Starts a web server as a process of its own and waits until it answers. */
export async function startServer(
  args: string[],
  port: number,
  env: Record<string, string> = {},
): Promise<Server> {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), ...env },
  });
  const origin = `http://localhost:${port}`;
  await answers(origin, child);

  return { origin, pid: child.pid ?? 0, stop: () => stop(child) };
}

/** What all benches sign and derive with. */
export const SECRET = "a made-up secret of measurements; 32 bytes and more";

/** Settings of a server that hands its mails over to a stand-in, as fast as it can. */
export function sendingTo(url: string): Record<string, string> {
  return {
    WORKER: "inline",
    RESEND_API_KEY: "re_bench",
    RESEND_BASE_URL: url,
    MAILS_PER_SECOND: "1000",
  };
}

/** The product's own server on the database at `url`; nobody sends its mails but where `more` says so. */
export function startPortal(
  url: string,
  port: number,
  more: Record<string, string> = {},
  nodeOptions: string[] = [],
): Promise<Server> {
  return startServer([...nodeOptions, "scripts/start.mjs"], port, {
    DATABASE_URL: url,
    APP_ORIGIN: `http://localhost:${port}`,
    APP_SECRET: SECRET,
    MAIL_FROM: "bench@example.jp",
    RESEND_API_KEY: "unused",
    WORKER: "off",
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "error",
    ...more,
  });
}

/** The framework alone, with the smallest pages and actions: `bench/bare`. */
export function startBare(port: number): Promise<Server> {
  return startServer(["node_modules/next/dist/bin/next", "start", "bench/bare"], port);
}

async function answers(origin: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`the server of ${origin} ended`);
    const response = await fetch(origin).catch(() => null);
    if (response) return;
    await pause(100);
  }
  throw new Error(`${origin} does not answer`);
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
