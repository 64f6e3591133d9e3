import { existsSync, rmSync, writeFileSync } from "node:fs";
import { run, tryRun } from "./processes.mjs";

const START_POLICY = "/usr/sbin/policy-rc.d";

/** Installs Debian packages without starting any service; false where that is not possible. */
export async function aptInstall(...packages) {
  const prefix = await rootPrefix();
  if (!prefix || !(await tryRun("apt-get", ["--version"]))) return false;

  console.log(`Installing ${packages.join(", ")} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const apt = (...args) => run(...prefix("apt-get", args), { quiet: true, env });
  const allowStarts = forbidStarts();
  try {
    await apt("update", "-q");
    const { code, output } = await apt("install", "-y", "-q", "--no-install-recommends", ...packages);
    if (code !== 0) console.error(output);
    return code === 0;
  } finally {
    allowStarts();
  }
}

/** How to run something as root, or null. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return (command, args) => [command, args];
  if ((await tryRun("sudo", ["-n", "true"]))?.code !== 0) return null;

  return (command, args) => ["sudo", ["-n", "-E", command, ...args]];
}

/** Debian asks this file before a package starts a service. Returns the way back. */
function forbidStarts() {
  if (process.getuid?.() !== 0 || existsSync(START_POLICY)) return () => {};
  writeFileSync(START_POLICY, "#!/bin/sh\nexit 101\n", { mode: 0o755 });

  return () => rmSync(START_POLICY, { force: true });
}
