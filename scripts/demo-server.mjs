import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { freePort } from "./free-port.mjs";
import { onFinish, Refusal } from "./processes.mjs";
import { isBuilt } from "./programs.mjs";

const START_SECONDS = 60;
const SHIFTED_TIME = pathToFileURL("tests/support/server/shifted-time.mjs").href;

/**
 * A demo of its own, on a free port and in a folder that goes away with it. Where `standsAt` is given its clock
 * stands at that moment, until `setClock` sets it to another.
 */
export async function startDemoServer({ settings = {}, standsAt, port: wanted } = {}) {
  if (!isBuilt()) {
    console.log("Building …");
    await build({ quiet: true });
  }
  const folder = mkdtempSync(path.join(tmpdir(), "portal-demo-"));
  const port = wanted ?? (await freePort());
  const child = spawn(process.execPath, ["scripts/demo.mjs"], {
    env: {
      ...process.env,
      NODE_OPTIONS: `--import ${SHIFTED_TIME}`,
      DEMO_FOLDER: folder,
      PORT: String(port),
      ...(standsAt && { TIME_STANDS_AT: String(standsAt.getTime()) }),
      ...settings,
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  onFinish(async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const setClock = async (moment) => {
    const heard = once(child, "message");
    child.send({ standsAt: moment.getTime() });
    await heard;
  };
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < START_SECONDS * 5; tries++) {
    if (await fetch(`${origin}/api/health/live`).catch(() => null)) return { origin, setClock };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Refusal("The demo did not start.");
}
