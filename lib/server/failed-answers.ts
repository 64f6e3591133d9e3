import type { IncomingMessage, ServerResponse } from "node:http";

/** Statuses whose answer is nothing to look at: an empty document that only scripts fill, or a bare line of text. */
const pages: Record<number, string> = { 409: "/failed/updated", 500: "/failed/broken" };
/** They speak of a body that is not sent. */
const headersOfBody = ["content-encoding", "content-length", "content-type", "etag", "transfer-encoding"];

/**
 * Gives a request for a page that failed a page to read, scripts or not. To be called before the framework gets
 * the response: what it writes is swallowed from the head on, compressed or not.
 */
export function replaceFailedAnswer(request: IncomingMessage, response: ServerResponse): void {
  if (!wantsPage(request)) return;
  const { writeHead, write, end } = response;
  let failed: { status: number; page: string } | null = null;

  response.writeHead = (status: number, ...rest: unknown[]) => {
    const page = pages[status];
    if (!page) return Reflect.apply(writeHead, response, [status, ...rest]);

    failed = { status, page };
    for (const name of headersOfBody) response.removeHeader(name);
    return response;
  };
  response.write = (...chunk: unknown[]) => {
    if (!response.headersSent && !failed) response.writeHead(response.statusCode);

    return failed ? true : Reflect.apply(write, response, chunk);
  };
  response.end = (...chunk: unknown[]) => {
    if (!response.headersSent && !failed) response.writeHead(response.statusCode);
    if (!failed) return Reflect.apply(end, response, chunk);

    const { status, page } = failed;
    void findPage(request, page).then(({ headers, body }) => {
      Reflect.apply(writeHead, response, [status, headers]);
      Reflect.apply(end, response, [body]);
    });
    return response;
  };
}

/** Scripts read statuses and know what to say; the replacing pages themselves must not go round in circles. */
function wantsPage({ url = "", headers }: IncomingMessage): boolean {
  return (
    (headers.accept ?? "").includes("text/html") &&
    headers.rsc === undefined &&
    headers["next-action"] === undefined &&
    !url.startsWith("/failed/")
  );
}

/** Asks this very server, in the visitor's language. Without an answer the status alone has to do. */
async function findPage({ socket, headers }: IncomingMessage, page: string) {
  const cookie = headers.cookie ?? "";
  const found = await fetch(`http://127.0.0.1:${socket.localPort}${page}`, { headers: { cookie } }).catch(
    () => null,
  );
  if (!found) return { headers: {}, body: "" };

  return { headers: pageHeaders(found.headers), body: await found.text() };
}

function pageHeaders(headers: Headers): Record<string, string> {
  const kept = ["content-type", "content-security-policy"].map((name) => [name, headers.get(name)]);

  return { ...Object.fromEntries(kept.filter(([, value]) => value)), "cache-control": "no-store" };
}
