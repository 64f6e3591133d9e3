import { existsSync, statSync } from "node:fs";
import { Refusal, run } from "./processes.mjs";
import { repairDependencies } from "./repairs.mjs";

const INSTALLED = "node_modules/.package-lock.json";
const OLDEST_NODE = [20, 9];

/** Installs what package-lock.json names, when nothing is installed yet or the lock has changed since. */
export async function installDependencies() {
  refuseOldNode();
  if (existsSync(INSTALLED) && changedAt(INSTALLED) >= changedAt("package-lock.json"))
    return repairDependencies();

  console.log("Installing dependencies (npm install) …");
  // Not `npm ci`: it refuses where a registry lacks another platform's optional packages. Versions come from the
  // lock either way, and --no-save leaves the lock as it is.
  const { code } = await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    shell: process.platform === "win32",
  });
  if (code !== 0) throw new Refusal("npm install failed: see the lines above.");
  repairDependencies();
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Refusal(`Node.js ${OLDEST_NODE.join(".")} or newer is needed; this is ${process.versions.node}.`);
}

function changedAt(path) {
  return statSync(path).mtimeMs;
}
