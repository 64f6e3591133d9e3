import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Who has the demo's folder open. An embedded database belongs to one process at a time. */
export type DemoHolder = { process: string; port: string };

type Lock = DemoHolder & { begun: string | null };

/** Takes the folder for this process, or returns who has it. What a dead process left behind does not count. */
export function holdDemo(folder: string, { port }: { port: string }): DemoHolder | null {
  const holder = demoHolder(folder);
  if (holder) return holder;

  mkdirSync(folder, { recursive: true });
  rmSync(lockFile(folder), { force: true });
  const lock: Lock = { process: String(process.pid), begun: processBegin(process.pid), port };
  writeFileSync(lockFile(folder), JSON.stringify(lock), { flag: "wx" });

  return null;
}

export function demoHolder(folder: string): DemoHolder | null {
  const lock = readLock(folder);

  return lock && isAlive(lock) ? { process: lock.process, port: lock.port } : null;
}

export function releaseDemo(folder: string): void {
  if (readLock(folder)?.process === String(process.pid)) rmSync(lockFile(folder), { force: true });
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

function readLock(folder: string): Lock | null {
  return existsSync(lockFile(folder)) ? (JSON.parse(readFileSync(lockFile(folder), "utf8")) as Lock) : null;
}

/** Numbers of processes come again, in containers soon: the time of its begin tells a process from its heirs. */
function isAlive({ process: id, begun }: Lock): boolean {
  const pid = Number(id);
  if (processBegin(pid) !== begun) return false;
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** In the kernel's own count; null where the system does not say. */
function processBegin(pid: number): string | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;

  return readFileSync(file, "utf8").split(") ")[1]?.split(" ")[19] ?? null;
}
