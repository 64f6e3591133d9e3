import { Agent, type OutgoingHttpHeaders, request } from "node:http";

export type Asked = { path: string; method?: string; headers?: OutgoingHttpHeaders; body?: Buffer };
export type Load = { answers: number; seconds: number; statuses: Record<string, number> };
export type Extent = { connections: number; seconds?: number; requests?: number };

const BOUNDARY = "----bench";

/** Sends one request after the other over each of so many kept-alive connections, until so many are sent or the time is over. */
export async function sendMany(
  origin: string,
  next: () => Asked,
  { connections, seconds = Number.POSITIVE_INFINITY, requests = Number.POSITIVE_INFINITY }: Extent,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const statuses: Record<string, number> = {};
  const startedAt = performance.now();
  const end = startedAt + seconds * 1000;
  let sent = 0;
  let answers = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end && sent++ < requests) {
        const status = await send(origin, agent, next());
        statuses[status] = (statuses[status] ?? 0) + 1;
        answers += 1;
      }
    }),
  );
  agent.destroy();

  return { answers, seconds: (performance.now() - startedAt) / 1000, statuses };
}

/** The hidden fields of the form in a page's `main`, or of its first form: what a browser without scripts sends. */
export async function hiddenFields(page: string, cookie = ""): Promise<Record<string, string>> {
  return hiddenFieldsIn(await (await fetch(page, { headers: { accept: "text/html", cookie } })).text());
}

export function hiddenFieldsIn(whole: string): Record<string, string> {
  const html = whole.slice(Math.max(0, whole.indexOf("<main")));
  const form = html.slice(0, html.indexOf("</form>"));
  const hidden = form.matchAll(/<input[^>]*name="([^"]*)"[^>]*?(?:value="([^"]*)")?\s*\/?>/g);

  return Object.fromEntries(
    [...hidden]
      .filter(([input]) => input.includes('type="hidden"'))
      .map(([, name = "", value = ""]) => [name, unescapeHtml(value)]),
  );
}

/** A form as a browser posts it. */
export function formPost(
  origin: string,
  path: string,
  fields: Record<string, string>,
  headers: OutgoingHttpHeaders = {},
): Asked {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = Buffer.from(`${parts.join("")}--${BOUNDARY}--\r\n`);

  return {
    path,
    method: "POST",
    body,
    headers: {
      origin,
      "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
      "content-length": body.length,
      ...headers,
    },
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);

  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Sends one request, and says what was answered: a status, and where it leads. */
export function send(
  origin: string,
  agent: Agent,
  { path, method = "GET", headers = {}, body }: Asked,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, { method, agent, headers }, (response) => {
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
