import { readdirSync, readFileSync } from "node:fs";
import { Client } from "pg";

/** The kernel counts in hundredths of a second on every Linux there is. */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process has used so far, its threads included (Linux). */
export function cpuSeconds(pid: number): number {
  const [user = 0, system = 0] = cpuTicks(pid);

  return (user + system) / TICKS_PER_SECOND;
}

/** The same of its children that have ended (Linux). */
function cpuSecondsOfEnded(pid: number): number {
  const [, , user = 0, system = 0] = cpuTicks(pid);

  return (user + system) / TICKS_PER_SECOND;
}

/** The same of it and its children together, those that have ended included (Linux). */
export function familyCpuSeconds(pid: number): number {
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);

  return children.reduce(
    (sum, child) => sum + cpuSeconds(Number(child)),
    cpuSeconds(pid) + cpuSecondsOfEnded(pid),
  );
}

/** The process that a PostgreSQL server on this machine began with: the parent of all its connections'. */
export async function findPostmaster(url: string): Promise<number> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const postmaster = parentOf(String(rows[0]?.pid));
  await client.end();

  return postmaster;
}

function cpuTicks(pid: number): number[] {
  return statOf(String(pid)).slice(11, 15).map(Number);
}

function parentOf(pid: string): number {
  return Number(statOf(pid)[1]);
}

/** What the kernel tells after a process's name; nothing of one that has just ended. */
function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
  } catch {
    return [];
  }
}

/** Megabytes that a process holds now (Linux). */
export function memoryMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];

  return Math.round(Number(kilobytes) / 1024);
}
