import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type Asked, send } from "./load";

export type Answered = { status: string; ms: number };

/** Who comes when they come: so many requests a second, however long the answers to those before take. */
export async function comeSteadily(
  origin: string,
  next: () => Asked,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true });
  const begun = performance.now();
  const answers: Promise<Answered>[] = [];
  for (let sent = 0; sent < perSecond * seconds; sent++) {
    const due = begun + (sent * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    answers.push(timed(origin, agent, next()));
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
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);

  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
