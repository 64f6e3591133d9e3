import { spawn } from "node:child_process";

/** What must be undone before this process ends, newest first. */
const cleanups = [];
const running = new Set();
let stopping = false;

export function onFinish(cleanup) {
  cleanups.push(cleanup);
}

/** Undoes everything that was started, whatever happens meanwhile. */
export async function finish() {
  for (const cleanup of cleanups.splice(0).reverse()) {
    try {
      await cleanup();
    } catch (reason) {
      console.error(`Cleaning up: ${reason.message}`);
    }
  }
}

/** Runs `main` and ends the process with its exit code; Ctrl-C and SIGTERM clean up as well. */
export async function runMain(main) {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])
    process.on(signal, () => stop(signal, code));
  let code = 1;
  try {
    code = await main();
  } catch (reason) {
    if (!stopping) console.error(reason instanceof Refusal ? reason.message : reason);
  }
  if (stopping) return;
  await finish();
  process.exit(code);
}

/** An expected end with a sentence for the person at the keyboard. */
export class Refusal extends Error {}

async function stop(signal, code) {
  if (stopping) process.exit(code);
  stopping = true;
  console.log(`\nStopping (${signal}) …`);
  await Promise.all([...running].map((child) => endChild(child, signal)));
  await finish();
  process.exit(code);
}

/** A terminal's Ctrl-C reaches children by itself, and a second one would cut their own cleaning up short. */
function endChild(child, signal) {
  return new Promise((resolve) => {
    child.once("exit", resolve);
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    setTimeout(() => child.kill("SIGKILL"), 15_000).unref();
  });
}

/**
 * Runs a command to its end. `quiet` keeps its output and returns it, otherwise the terminal shows it.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit", ...options });
    running.add(child);
    let output = "";
    child.stdout?.on("data", (text) => (output += text));
    child.stderr?.on("data", (text) => (output += text));
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      if (stopping) return;
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a command that may be missing: null instead of an error. */
export async function tryRun(command, args, options = {}) {
  try {
    return await run(command, args, { quiet: true, ...options });
  } catch {
    return null;
  }
}
