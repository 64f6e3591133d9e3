import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { until } from "@/tests/support/until";
import { freePort } from "./free-port";

const START_SECONDS = 180;
const SHIFTED_TIME = pathToFileURL("tests/support/server/shifted-time.mjs").href;

export type AppSettings = {
  databaseUrl: string;
  mailUrl: string;
  port?: number;
  env?: Record<string, string>;
  /** What is started instead of the product's own server. */
  script?: string;
};

/** The production server in a process of its own. */
export type AppServer = {
  origin: string;
  port: number;
  /** Everything it wrote to its output so far. */
  output(): string;
  /** Sets its clock this far from the real time. */
  shiftTime(shift: { hours?: number; minutes?: number; seconds?: number }): Promise<void>;
  /** Ends it and waits for its end; SIGKILL is what a failing machine does. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

export const APP_SECRET = "a made-up secret of journeys; longer than 32 bytes";

export async function startApp({
  databaseUrl,
  mailUrl,
  port,
  env = {},
  script = "scripts/start.mjs",
}: AppSettings): Promise<AppServer> {
  const at = port ?? (await freePort());
  const origin = `http://localhost:${at}`;
  const child = spawn(process.execPath, [script], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      NODE_OPTIONS: `--import ${SHIFTED_TIME}`,
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next-test",
      PORT: String(at),
      APP_ORIGIN: origin,
      APP_SECRET,
      DATABASE_URL: databaseUrl,
      MAIL_FROM: "KOSMO Communication Web <no-reply@kosmoweb.example>",
      RESEND_API_KEY: "re_journeys",
      RESEND_BASE_URL: mailUrl,
      MAILS_PER_SECOND: "100",
      TRUSTED_PROXIES: "1",
      MAINTENANCE_CONFIG: "tests/support/server/always-open.yaml",
      ...env,
    },
  });
  const server = { child, output: collect(child) };
  await untilItAnswers(origin, server);

  return {
    origin,
    port: at,
    output: server.output,
    shiftTime: (shift) => shiftTime(child, shift),
    stop: (signal = "SIGTERM") => stop(child, signal),
  };
}

type Started = { child: ChildProcess; output: () => string };

function collect(child: ChildProcess): () => string {
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const killWithUs = () => child.kill("SIGKILL");
  process.once("exit", killWithUs);
  child.once("exit", () => process.off("exit", killWithUs));

  return () => output;
}

async function untilItAnswers(origin: string, { child, output }: Started): Promise<void> {
  const answer = () => {
    if (child.exitCode !== null) throw new Error(`the product did not start:\n${output()}`);
    return fetch(`${origin}/api/health/live`).catch(() => null);
  };
  await until(answer, { missing: () => `the product did not answer:\n${output()}`, seconds: START_SECONDS });
}

async function shiftTime(child: ChildProcess, { hours = 0, minutes = 0, seconds = 0 }): Promise<void> {
  const heard = once(child, "message");
  child.send({ shift: ((hours * 60 + minutes) * 60 + seconds) * 1000 });
  await heard;
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, "exit");
  child.kill(signal);
  const [code] = await ended;

  return code as number | null;
}
