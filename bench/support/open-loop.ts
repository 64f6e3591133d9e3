import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type Asked, send } from "./load";

export type Answered = { status: string; ms: number };

/** `late` is by how many milliseconds it was sent too late: what whoever asks had to do itself meanwhile. */
export type Come = Answered & { late: number };

export type Coming = {
  perSecond: number;
  seconds: number;
  /** The next gap as a multiple of the mean one. */
  gap?: () => number;
};

/** Who comes when they come: so many requests a second, however long the answers to those before take. */
export async function comeSteadily(
  origin: string,
  next: () => Asked,
  { perSecond, seconds, gap = () => 1 }: Coming,
): Promise<Come[]> {
  const agent = new Agent({ keepAlive: true });
  const begun = performance.now();
  const answers: Promise<Come>[] = [];
  for (let due = begun; due < begun + seconds * 1000; due += (gap() * 1000) / perSecond) {
    const early = due - performance.now();
    if (early > 1) await pause(early);
    const late = Math.max(0, performance.now() - due);
    answers.push(timed(origin, agent, next()).then((answered) => ({ ...answered, late })));
  }
  const all = await Promise.all(answers);
  agent.destroy();

  return all;
}

export async function timed(origin: string, agent: Agent, asked: Asked): Promise<Answered> {
  const begun = performance.now();
  const status = await send(origin, agent, asked);

  return { status, ms: performance.now() - begun };
}

/** The time within which such a share of the answers came, in milliseconds. */
export function within(share: number, answers: readonly Answered[]): number {
  return quantile(
    share,
    answers.map(({ ms }) => ms),
  );
}

export function quantile(share: number, numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);

  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
