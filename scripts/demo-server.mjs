import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, isBuilt } from "./build.mjs";
import { freePort } from "./free-port.mjs";
import { onFinish, Refusal } from "./processes.mjs";

const START_SECONDS = 60;

/** A demo of its own, on a free port and in a folder that goes away with it. Returns its origin. */
export async function startDemoServer() {
  if (!isBuilt()) {
    console.log("Building …");
    await build({ quiet: true });
  }
  const folder = mkdtempSync(path.join(tmpdir(), "door-demo-"));
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/demo.mjs"], {
    env: { ...process.env, DEMO_FOLDER: folder, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  onFinish(async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < START_SECONDS * 5; tries++) {
    if (await fetch(`${origin}/api/health/live`).catch(() => null)) return origin;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Refusal("The demo did not start.");
}
