import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Who has the demo's folder open. An embedded database belongs to one process at a time. */
export type DemoHolder = { process: string; port: string };

/** Takes the folder for this process, or returns who has it. What a dead process left behind does not count. */
export function holdDemo(folder: string, { port }: { port: string }): DemoHolder | null {
  const holder = demoHolder(folder);
  if (holder) return holder;

  mkdirSync(folder, { recursive: true });
  rmSync(lockFile(folder), { force: true });
  writeFileSync(lockFile(folder), JSON.stringify({ process: String(process.pid), port }), { flag: "wx" });

  return null;
}

export function demoHolder(folder: string): DemoHolder | null {
  if (!existsSync(lockFile(folder))) return null;
  const holder = JSON.parse(readFileSync(lockFile(folder), "utf8")) as DemoHolder;

  return isAlive(Number(holder.process)) ? holder : null;
}

export function releaseDemo(folder: string): void {
  if (demoHolder(folder)?.process === String(process.pid)) rmSync(lockFile(folder), { force: true });
}

/** Made once, readable by its owner alone. */
export function demoSecret(folder: string): string {
  const file = path.join(folder, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });

  return readFileSync(file, "utf8");
}

function lockFile(folder: string): string {
  return path.join(folder, "lock");
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code === "EPERM";
  }
}
