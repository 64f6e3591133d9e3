import { IncomingMessage } from "node:http";

type Changes = { method?: string; url?: string; body?: Buffer };

/** Says what kind of body there is, or that this is no plain request for a page. */
const HEADERS_OF_OTHERS = [
  "content-type",
  "content-length",
  "transfer-encoding",
  "expect",
  "next-action",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
  "rsc",
  "range",
  "if-none-match",
  "if-modified-since",
];

/** A request as the framework gets it when it has been read already. Its socket stays the answer's alone. */
class HandedOn extends IncomingMessage {
  override _read(): void {}

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    done(error);
  }
}

/** The same request with its body read, to another page if need be. */
export function withBody(request: IncomingMessage, posted: { body: Buffer; url?: string }): IncomingMessage {
  return handedOn(request, posted);
}

/** A request for another page, from the same visitor. */
export function forPage(request: IncomingMessage, page: string): IncomingMessage {
  const headers = { ...request.headers };
  for (const name of HEADERS_OF_OTHERS) delete headers[name];
  const method = request.method === "HEAD" ? "HEAD" : "GET";

  return Object.assign(handedOn(request, { method, url: page }), { headers });
}

function handedOn(request: IncomingMessage, { body, ...changes }: Changes): IncomingMessage {
  const { method, url, headers, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const handed = new HandedOn(request.socket);
  Object.assign(handed, {
    method,
    url,
    headers,
    httpVersion,
    httpVersionMajor,
    httpVersionMinor,
    ...changes,
  });
  if (body && body.length > 0) handed.push(body);
  handed.push(null);
  handed.complete = true;

  return handed;
}
