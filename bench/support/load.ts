import { Agent, request } from "node:http";

export type Post = { fields: Record<string, string>; forwardedFor: string };
export type Load = { perSecond: number; statuses: Record<string, number>; medianMs: number };

/** The hidden fields of a page's first form: what a browser without JavaScript sends to reach its action. */
export async function actionFields(page: string): Promise<Record<string, string>> {
  const html = await (await fetch(page)).text();
  const hidden = html.matchAll(/<input[^>]*name="(\$ACTION[^"]*)"[^>]*?(?:value="([^"]*)")?\s*\/?>/g);

  return Object.fromEntries([...hidden].map(([, name = "", value = ""]) => [name, unescapeHtml(value)]));
}

type Extent = { connections: number; seconds?: number; posts?: number };

/** Posts forms over `connections` kept-alive connections until so many are sent or `seconds` are over. */
export async function postForms(
  page: string,
  nextPost: () => Post,
  { connections, seconds = Number.POSITIVE_INFINITY, posts = Number.POSITIVE_INFINITY }: Extent,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const hidden = await actionFields(page);
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const startedAt = performance.now();
  let started = 0;

  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end && started++ < posts) {
        const sentAt = performance.now();
        const answer = await post(page, agent, hidden, nextPost());
        times.push(performance.now() - sentAt);
        statuses[answer] = (statuses[answer] ?? 0) + 1;
      }
    }),
  );
  agent.destroy();
  const elapsed = (performance.now() - startedAt) / 1000;

  return { perSecond: times.length / elapsed, statuses, medianMs: median(times) };
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);

  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const BOUNDARY = "----bench";

function post(page: string, agent: Agent, hidden: Record<string, string>, { fields, forwardedFor }: Post) {
  const parts = Object.entries({ ...hidden, ...fields }).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = Buffer.from(`${parts.join("")}--${BOUNDARY}--\r\n`);
  const headers = {
    origin: new URL(page).origin,
    "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    "content-length": body.length,
    "x-forwarded-for": forwardedFor,
    // Any cookie of the product shows that this browser keeps them.
    cookie: "probe=1",
  };

  return new Promise<string>((resolve, reject) => {
    const sent = request(page, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(`${response.statusCode} ${response.headers.location ?? ""}`.trim()));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function unescapeHtml(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
