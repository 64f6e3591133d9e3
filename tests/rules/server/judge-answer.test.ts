import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { UnderWay } from "@/lib/platform/under-way";
import { verdictAsAsked } from "@/lib/server/answer/as-asked";
import { judgeAnswer } from "@/lib/server/answer/judge-answer";
import type { FoundPage } from "@/lib/server/answer/substitute";

let server: Server;
let origin: string;
let underWay: UnderWay;
let contentType: string;
let findPage: (page: string) => Promise<FoundPage | null>;

/** Answers as the framework does: a path names the status, its answer comes in pieces and compressed. */
function framework({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const packed = gzipSync(`the framework's answer to ${url}`);
  response.statusCode = Number(url.slice(1));
  response.setHeader("content-security-policy", "script-src 'nonce-of-the-answer'");
  response.setHeader("content-type", contentType);
  response.setHeader("content-encoding", "gzip");
  response.setHeader("x-frame-options", "DENY");
  response.flushHeaders();
  response.write(packed.subarray(0, 5), () => response.end(packed.subarray(5)));
}

beforeEach(async () => {
  underWay = { isAtWork: true };
  contentType = "text/plain";
  findPage = async (page) => ({
    headers: { "content-type": "text/html", "content-security-policy": "script-src 'nonce-of-the-page'" },
    body: `the page ${page}`,
  });
  server = createServer((request, response) => {
    judgeAnswer(request, response, {
      verdictOn: (status) => verdictAsAsked(request, underWay, status, response),
      findPage: (_request, _response, page) => findPage(page),
    });
    framework(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${origin}${path}`, { method, headers: { accept: "text/html,*/*", ...headers } });

it.each([
  [400, "/failed/malformed"],
  [403, "/failed/foreign"],
  [405, "/failed/method"],
  [409, "/failed/updated"],
  [413, "/failed/too-large"],
  [500, "/failed/broken"],
])("whoever asks for a page and gets %i reads %s, under that status", async (status, page) => {
  const answer = await ask(`/${status}`);

  expect(answer.status).toBe(status);
  expect(await answer.text()).toBe(`the page ${page}`);
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(answer.headers.get("content-security-policy")).toBe("script-src 'nonce-of-the-page'");
  expect(answer.headers.get("x-frame-options")).toBe("DENY");
});

it.each([
  [400, "/failed/unread"],
  [409, "/failed/updated"],
  [500, "/failed/unsent"],
])(
  "whoever posts a form and gets %i reads %s, which keeps what was typed where it can",
  async (status, page) => {
    expect(await (await ask(`/${status}`, {}, "POST")).text()).toBe(`the page ${page}`);
  },
);

it("a document about nothing becomes the missing page, for who wants a document; a missing file keeps its line", async () => {
  contentType = "text/html; charset=utf-8";
  const answer = await ask("/404");
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe("the page /failed/missing");
  expect(await (await ask("/404", {}, "POST")).text()).toBe("the page /failed/missing");
  expect(await (await ask("/404", { accept: "*/*" })).text()).toBe("the framework's answer to /404");
  expect(await (await ask("/404", { rsc: "1" })).text()).toBe("the framework's answer to /404");
});

it.each([200, 404, 503])("an answer of %i stays as it is", async (status) => {
  const answer = await ask(`/${status}`);

  expect(answer.status).toBe(status);
  expect(await answer.text()).toBe(`the framework's answer to /${status}`);
});

it.each<Record<string, string>>([{ rsc: "1" }, { "next-action": "40abc" }, { accept: "application/json" }])(
  "a program's own request (%j) keeps its answer",
  async (headers) => {
    expect(await (await ask("/500", headers)).text()).toBe("the framework's answer to /500");
  },
);

it("what broke off before the product's work on it began was the fault of what was posted", async () => {
  underWay.isAtWork = false;

  expect((await ask("/500", {}, "POST")).status).toBe(400);
  expect((await ask("/500", { "next-action": "40abc" }, "POST")).status).toBe(400);
  expect((await ask("/500")).status).toBe(500);
});

it("a page that cannot be found leaves a line under the same status", async () => {
  findPage = async () => null;
  const answer = await ask("/500");

  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe("500 Internal Server Error\n");
});

it.each([
  ["too many guesses", 429],
  ["too many passwords at once", 503],
] as const)("a page of %s keeps its words and goes out as %i", async (_what, status) => {
  underWay.wanted = { status, retryAfterSeconds: 7 };
  const answer = await ask("/200");

  expect(answer.status).toBe(status);
  expect(answer.headers.get("retry-after")).toBe("7");
  expect(await answer.text()).toBe("the framework's answer to /200");
});

it("a page that broke is no page of too many guesses", async () => {
  underWay.wanted = { status: 429, retryAfterSeconds: 7 };

  expect((await ask("/500")).status).toBe(500);
});
