import { readFileSync } from "node:fs";

/** The kernel counts in hundredths of a second on every Linux there is. */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process has used so far, its threads included (Linux). */
export function cpuSeconds(pid: number): number {
  const [user = 0, system = 0] = cpuTicks(pid);

  return (user + system) / TICKS_PER_SECOND;
}

/** The same of its children that have ended (Linux). */
export function cpuSecondsOfEnded(pid: number): number {
  const [, , user = 0, system = 0] = cpuTicks(pid);

  return (user + system) / TICKS_PER_SECOND;
}

function cpuTicks(pid: number): number[] {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "");

  return fields.split(" ").slice(11, 15).map(Number);
}

/** Megabytes that a process holds now (Linux). */
export function memoryMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];

  return Math.round(Number(kilobytes) / 1024);
}
