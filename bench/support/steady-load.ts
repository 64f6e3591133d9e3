import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** Asks for a page so many times a second for so many seconds, and counts the answers by status. */
export async function getSteadily(
  page: string,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Record<string, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const statuses: Record<string, number> = {};
  const asked: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let count = 0; count < perSecond * seconds; count++) {
    const dueIn = startedAt + (count * 1000) / perSecond - performance.now();
    if (dueIn > 0) await pause(dueIn);
    asked.push(
      get(page, agent).then((status) => {
        statuses[status] = (statuses[status] ?? 0) + 1;
      }),
    );
  }
  await Promise.all(asked);
  agent.destroy();

  return statuses;
}

function get(page: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    request(page, { agent }, (response) => {
      response.resume();
      response.on("end", () => resolve(String(response.statusCode)));
    })
      .on("error", () => resolve("failed"))
      .end();
  });
}
