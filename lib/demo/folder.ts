import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readJson } from "@/lib/platform/json";

/** base64url of 32 bytes. */
const SECRET_LENGTH = 43;

/** Who has the demo's folder open. An embedded database belongs to one process at a time. */
export type DemoHolder = { process: string; port: string };

const lockContent = z.object({
  process: z.string().regex(/^\d+$/),
  begun: z.string().nullable(),
  port: z.string(),
});

type Lock = z.infer<typeof lockContent>;

/** Takes the folder for this process, or returns who has it. What a dead process left behind does not count. */
export function holdDemo(folder: string, { port }: { port: string }): DemoHolder | null {
  const holder = demoHolder(folder);
  if (holder) return holder;

  mkdirSync(folder, { recursive: true });
  remove(lockFile(folder));
  const lock: Lock = { process: String(process.pid), begun: processBegin(process.pid), port };
  writeFileSync(lockFile(folder), JSON.stringify(lock), { flag: "wx" });

  return null;
}

export function demoHolder(folder: string): DemoHolder | null {
  const lock = readLock(folder);

  return lock && isAlive(lock) ? { process: lock.process, port: lock.port } : null;
}

export function releaseDemo(folder: string): void {
  if (readLock(folder)?.process === String(process.pid)) remove(lockFile(folder));
}

/** Whether the folder was in use before and has lost its secret: no digest in its database can be matched any more. */
export function hasLostSecret(folder: string): boolean {
  return existsSync(path.join(folder, "database")) && readDemoSecret(folder) === null;
}

/** Whether the demo ended while its database was being made: nobody has used what there is of it, and nobody can. */
export function isHalfMade(folder: string): boolean {
  return existsSync(makingFile(folder));
}

/** Has `make` make a database, or bring one of earlier up to date; until a new one is done it is remembered as half made. */
export async function whileMaking<Made>(folder: string, make: () => Promise<Made>): Promise<Made> {
  const isNew = !existsSync(path.join(folder, "database"));
  if (isNew) writeFileSync(makingFile(folder), "");
  const made = await make();
  if (isNew) remove(makingFile(folder));

  return made;
}

/** Made when there is none that could be one, readable by its owner alone. */
export function demoSecret(folder: string): string {
  const known = readDemoSecret(folder);
  if (known) return known;

  remove(secretFile(folder));
  const secret = randomBytes(32).toString("base64url");
  writeFileSync(secretFile(folder), secret, { mode: 0o600 });

  return secret;
}

/** Null when there is none, or something too short to be one. */
export function readDemoSecret(folder: string): string | null {
  const text = readText(secretFile(folder)).trim();

  return text.length >= SECRET_LENGTH ? text : null;
}

/** Everything but who has it open. */
export function emptyDemo(folder: string): void {
  for (const name of ["database", "making", "mailbox", "secret"]) remove(path.join(folder, name));
}

function secretFile(folder: string): string {
  return path.join(folder, "secret");
}

function makingFile(folder: string): string {
  return path.join(folder, "making");
}

function lockFile(folder: string): string {
  return path.join(folder, "lock");
}

/** A lock that is empty, torn or somebody else's holds nothing. */
function readLock(folder: string): Lock | null {
  return readJson(readText(lockFile(folder)), lockContent);
}

function readText(file: string): string {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : "";
}

function remove(place: string): void {
  rmSync(place, { recursive: true, force: true });
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
