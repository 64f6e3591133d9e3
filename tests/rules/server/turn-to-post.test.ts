import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CLIENT_ADDRESS_HEADER } from "@/lib/platform/client-network";
import { cookieName } from "@/lib/platform/cookie-names";
import { getEnv } from "@/lib/platform/env";
import { dropPerProcess, perProcess } from "@/lib/platform/per-process";
import { seal } from "@/lib/platform/seal";
import { secretsFrom } from "@/lib/platform/secrets";
import { handOnInTurn } from "@/lib/server/hand-on";
import { readBody } from "@/lib/server/request/body";
import { FairLine } from "@/lib/server/request/fair-line";
import { placeOf } from "@/lib/server/request/turn-to-post";
import { until } from "@/tests/support/until";

const ACCOUNT = "6f1c0f5e-8f5b-4a57-9d9c-1f6f4c1b2a3d";
const LINK = "/forgot-id/0123456789abcdefghjkmnpqrs";
const AT_ONCE = 2;
const MOST_WAITING = 20;

const tomorrow = () => new Date(performance.timeOrigin + performance.now() + 86_400_000);
const sealed = (accountIds: string[], end = tomorrow()) =>
  seal("known", { id: "a browser", accountIds }, secretsFrom(getEnv().APP_SECRET), end);
const knownCookie = (value: string) => `${cookieName("probe")}=1; ${cookieName("known")}=${value}`;

describe("who posts stands", () => {
  const place = (cookie: string, url = "/login") =>
    placeOf({ url, headers: { cookie, [CLIENT_ADDRESS_HEADER]: "192.0.2.7" } });
  const others = { lane: "others", name: "192.0.2.7" };
  const holding = { lane: "holding", name: "192.0.2.7" };

  it.each([
    [
      "a browser that logs in here, by its newest account",
      knownCookie(sealed([ACCOUNT])),
      "/login",
      { lane: "known", name: ACCOUNT },
    ],
    ["one that shows a seal of somebody else's", knownCookie(sealed([ACCOUNT]).slice(2)), "/login", others],
    ["one that has not been here for long", knownCookie(sealed([ACCOUNT], new Date(0))), "/login", others],
    ["one that logged in to nothing", knownCookie(sealed([])), "/login", others],
    ["who has a session", `${cookieName("session")}=x`, "/account", holding],
    ["who has a visit", `${cookieName("visit")}=x`, "/forgot-id/result", holding],
    ["who presses a link", "", LINK, holding],
    ["anybody else", "", "/forgot-id/sent", others],
  ])("%s", (_who, cookie, url, at) => {
    expect(place(cookie, url)).toEqual(at);
  });
});

describe("a post", () => {
  let server: Server;
  let origin: string;
  let others: FairLine;
  /** Who reached the framework, and what has it answer them. */
  let reached: string[];
  let answers: (() => void)[];
  let work: (request: IncomingMessage, response: ServerResponse) => Promise<void>;

  beforeEach(async () => {
    const openLine = () =>
      new FairLine({ atOnce: AT_ONCE, mostWaiting: MOST_WAITING, longestWaitMs: 60_000 });
    others = openLine();
    dropPerProcess("linesToPost");
    perProcess("linesToPost", () => ({ known: openLine(), holding: openLine(), others }));
    [reached, answers] = [[], []];
    work = async (_request, response) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      response.end("done");
    };
    server = createServer(async (request, response) => {
      request.headers[CLIENT_ADDRESS_HEADER] = String(request.headers["x-from"]);
      const desk = { env: getEnv(), handle };
      const body = (await readBody(request)) ?? Buffer.alloc(0);
      const exchange = { request, response, desk };
      await handOnInTurn(exchange, { body }, (status) => ({ status })).catch(
        () => void response.writeHead(500).end("broken"),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    dropPerProcess("linesToPost");
    server.closeAllConnections();
    server.close();
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    reached.push(String(request.headers["x-name"]));
    await work(request, response);
  }

  type Sent = { name: string; from?: string; cookie?: string; path?: string; signal?: AbortSignal };

  async function post({
    name,
    from = "192.0.2.1",
    cookie = "",
    path = "/login",
    signal,
  }: Sent): Promise<string> {
    const headers = { "x-name": name, "x-from": from, cookie };
    const init = { method: "POST", headers, body: "x", signal: signal ?? null };
    const answer = await fetch(`${origin}${path}`, init);

    return `${answer.status} ${(await answer.text()).trim()}`;
  }

  const flood = (times: number) => Array.from({ length: times }, () => post({ name: "flood" }));
  const untilReached = (count: number) =>
    until(() => reached.length >= count, { missing: () => `reached: ${reached}` });
  const untilWaiting = (count: number) =>
    until(() => others.figures().waiting === count, {
      missing: () => `waiting: ${others.figures().waiting}`,
    });
  const answerAllFromNowOn = () => {
    work = async (_request, response) => void response.end("done");
    for (const answer of answers) answer();
  };

  it("of a browser that logs in here, or of who holds something, never waits for strangers", async () => {
    const strangers = flood(AT_ONCE + 5);
    await untilWaiting(5);
    const members = [
      post({ name: "known", cookie: knownCookie(sealed([ACCOUNT])) }),
      post({ name: "link", path: LINK }),
      post({ name: "session", cookie: `${cookieName("session")}=x` }),
    ];
    await untilReached(AT_ONCE + 3);

    expect(reached.slice(AT_ONCE).sort()).toEqual(["known", "link", "session"]);
    answerAllFromNowOn();
    expect(new Set(await Promise.all([...strangers, ...members]))).toEqual(new Set(["200 done"]));
  });

  it("from another network comes before the rest of a flood", async () => {
    const strangers = flood(AT_ONCE + 5);
    await untilWaiting(5);
    const member = post({ name: "member", from: "192.0.2.2" });
    await untilWaiting(6);
    answers[0]?.();
    await untilReached(AT_ONCE + 1);

    expect(reached.at(AT_ONCE)).toBe("member");
    answerAllFromNowOn();
    await Promise.all([...strangers, member]);
  });

  it("whose client hangs up while it waits reaches nothing, and leaves its place", async () => {
    const strangers = flood(AT_ONCE);
    await untilReached(AT_ONCE);
    const hangUp = new AbortController();
    const gone = post({ name: "gone", signal: hangUp.signal }).catch(() => "hung up");
    await untilWaiting(1);
    hangUp.abort();
    await untilWaiting(0);
    answerAllFromNowOn();

    expect([await gone, await post({ name: "next" })]).toEqual(["hung up", "200 done"]);
    await Promise.all(strangers);
    expect(reached).not.toContain("gone");
  });

  it("of several that came in one go reaches nothing either when their client hangs up", async () => {
    const strangers = flood(AT_ONCE);
    await untilReached(AT_ONCE);
    const { port } = server.address() as AddressInfo;
    const one =
      "POST /login HTTP/1.1\r\nHost: x\r\nX-Name: gone\r\nX-From: 192.0.2.1\r\nContent-Length: 1\r\n\r\nx";
    const socket = connect(port, "127.0.0.1", () => socket.write(one.repeat(3)));
    await untilWaiting(3);
    socket.destroy();
    await untilWaiting(2);
    answerAllFromNowOn();

    expect(await post({ name: "next" })).toBe("200 done");
    await Promise.all(strangers);
    expect(reached).not.toContain("gone");
  });

  it("that fails gives its turn back", async () => {
    work = () => Promise.reject(new Error("broken"));
    expect(new Set(await Promise.all(flood(AT_ONCE * 3)))).toEqual(new Set(["500 broken"]));

    answerAllFromNowOn();
    expect(await post({ name: "next" })).toBe("200 done");
  });

  it("keeps its turn no longer than its work takes, however slowly the answer is read", async () => {
    const open: ServerResponse[] = [];
    work = async (_request, response) => {
      response.writeHead(200);
      response.write("half");
      open.push(response);
      await new Promise((resolve) => response.once("close", resolve));
    };
    const slow = flood(AT_ONCE + 1);
    await untilReached(AT_ONCE + 1);

    for (const response of open) response.end(" and half");
    expect(new Set(await Promise.all(slow))).toEqual(new Set(["200 half and half"]));
  });

  it("that the framework posts on to this very server has its turn already", async () => {
    work = async ({ headers }, response) => {
      if (headers["x-name"] === "inner") return void response.end("done");
      const inner = { "x-name": "inner", "x-portal-turn": String(headers["x-portal-turn"]) };
      const answer = await fetch(origin, { method: "POST", body: "x", headers: inner });
      response.end(await answer.text());
    };

    expect(new Set(await Promise.all(flood(AT_ONCE * 2)))).toEqual(new Set(["200 done"]));
  });

  it("is told to come back where too many wait", async () => {
    const strangers = flood(AT_ONCE + MOST_WAITING);
    await untilWaiting(MOST_WAITING);

    expect(await post({ name: "one more" })).toBe("503 503 Service Unavailable");
    answerAllFromNowOn();
    expect(new Set(await Promise.all(strangers))).toEqual(new Set(["200 done"]));
  });
});
