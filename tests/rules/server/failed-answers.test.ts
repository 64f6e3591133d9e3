import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { replaceFailedAnswer } from "@/lib/server/failed-answers";

let server: Server;
let origin: string;

/** Answers as the framework does: a path names the status, its answer comes in pieces and compressed. */
function framework(request: IncomingMessage, response: ServerResponse): void {
  const { url = "", headers } = request;
  if (url.startsWith("/failed/")) {
    response.setHeader("content-security-policy", "script-src 'nonce-of-the-page'");
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`the page ${url}, cookie ${headers.cookie ?? "none"}`);
    return;
  }
  const packed = gzipSync(`the framework's answer to ${url}`);
  response.statusCode = Number(url.slice(1));
  response.setHeader("content-security-policy", "script-src 'nonce-of-the-answer'");
  response.setHeader("content-type", "text/plain");
  response.setHeader("content-encoding", "gzip");
  response.setHeader("x-frame-options", "DENY");
  response.write(packed.subarray(0, 5));
  response.end(packed.subarray(5));
}

beforeEach(async () => {
  server = createServer((request, response) => {
    replaceFailedAnswer(request, response);
    framework(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, { headers: { accept: "text/html,*/*", ...headers } });

it.each([
  [500, "/failed/broken"],
  [409, "/failed/updated"],
])("whoever asks for a page and gets %i reads %s, under that status", async (status, page) => {
  const answer = await ask(`/${status}`, { cookie: "locale=en" });

  expect(answer.status).toBe(status);
  expect(await answer.text()).toBe(`the page ${page}, cookie locale=en`);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(answer.headers.get("content-security-policy")).toBe("script-src 'nonce-of-the-page'");
  expect(answer.headers.get("x-frame-options")).toBe("DENY");
});

it.each([200, 404, 503])("an answer of %i stays as it is", async (status) => {
  const answer = await ask(`/${status}`);

  expect(answer.status).toBe(status);
  expect(await answer.text()).toBe(`the framework's answer to /${status}`);
});

const ownRequests: Record<string, string>[] = [
  { rsc: "1" },
  { "next-action": "40abc" },
  { accept: "application/json" },
];

it.each(ownRequests)("a script's own request (%j) stays as it is", async (headers) => {
  expect(await (await ask("/500", headers)).text()).toBe("the framework's answer to /500");
});

it("the pages themselves are never replaced", async () => {
  expect(await (await ask("/failed/broken")).text()).toBe("the page /failed/broken, cookie none");
});
