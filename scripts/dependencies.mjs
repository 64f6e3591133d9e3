import { existsSync, statSync } from "node:fs";
import { Refusal, run } from "./processes.mjs";

const INSTALLED = "node_modules/.package-lock.json";

/** Installs what package-lock.json names, when nothing is installed yet or the lock has changed since. */
export async function installDependencies() {
  if (existsSync(INSTALLED) && changedAt(INSTALLED) >= changedAt("package-lock.json")) return;

  console.log("Installing dependencies (npm install) …");
  // Not `npm ci`: it refuses where a registry lacks another platform's optional packages. Versions come from the
  // lock either way, and --no-save leaves the lock as it is.
  const { code } = await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    shell: process.platform === "win32",
  });
  if (code !== 0) throw new Refusal("npm install failed: see the lines above.");
}

function changedAt(path) {
  return statSync(path).mtimeMs;
}
