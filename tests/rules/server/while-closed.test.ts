import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Env } from "@/lib/platform/env";
import { setOwnAddress } from "@/lib/platform/own-address";
import { answerWhileClosed } from "@/lib/server/receive";

const CLOSING = { secondsUntilOpen: 600 };
const env = { APP_ORIGIN: "https://kosmoweb.jp" } as Env;

let server: Server;
let origin: string;
let reached: string[];

/** A form that names an action comes back filled in; one that a button sent leads elsewhere. */
async function framework(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url, headers } = request;
  let body = "";
  for await (const chunk of request) body += chunk;
  reached.push(`${method} ${url}${headers.rsc ? " rsc" : ""}`);
  if (body.includes("button")) {
    response.setHeader("location", "/elsewhere");
    response.setHeader("set-cookie", ["locale=en; Path=/"]);
    response.statusCode = 303;
    response.end();
    return;
  }
  response.setHeader("content-type", "text/html");
  response.end(
    `${method} ${url} with ${body.length > 0 ? "what was typed" : "nothing"}, ${headers.cookie ?? "no cookie"}`,
  );
}

beforeEach(async () => {
  reached = [];
  server = createServer((request, response) => {
    void answerWhileClosed({ request, response, desk: { env, handle: framework } }, CLOSING);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  setOwnAddress(origin);
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${origin}${path}`, {
    redirect: "manual",
    ...init,
    headers: { accept: "text/html", ...init.headers },
  });

function form(...names: string[]): FormData {
  const body = new FormData();
  for (const name of names) body.append(name, "x");

  return body;
}

it.each<[string, RequestInit]>([
  ["a page", {}],
  ["a page for a router", { headers: { rsc: "1", "next-router-state-tree": "x" } }],
  ["another method", { method: "DELETE" }],
  ["a form in another wrapping", { method: "POST", body: new URLSearchParams({ a: "b" }) }],
  ["a form that names no action", { method: "POST", body: form("number") }],
  [
    "a form of another site",
    { method: "POST", body: form("$ACTION_ID_x"), headers: { origin: "https://example.jp" } },
  ],
])("%s is answered by the closed page, which comes back by itself", async (_title, init) => {
  const answer = await ask("/account", init);

  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe("GET /maintenance with nothing, no cookie");
  expect(answer.headers.get("retry-after")).toBe("600");
  expect(Number(answer.headers.get("refresh"))).toBeGreaterThanOrEqual(600);
  expect(reached).toEqual(["GET /maintenance"]);
});

it("a script's own fetch of a page gets a line and reaches nothing", async () => {
  const answer = await ask("/account", { headers: { "sec-fetch-dest": "empty" } });

  expect([answer.status, await answer.text()]).toEqual([503, "503 Service Unavailable\n"]);
  expect(reached).toEqual([]);
});

it("a form of ours comes back from its action, under the closing's status", async () => {
  const answer = await ask("/login", { method: "POST", body: form("$ACTION_REF_1", "loginId") });

  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe("POST /login with what was typed, no cookie");
});

it("a button leads to the closed page, in the language that it chose", async () => {
  const answer = await ask("/account", { method: "POST", body: form("$ACTION_ID_1", "button") });

  expect(answer.status).toBe(503);
  expect(answer.headers.get("location")).toBeNull();
  expect(answer.headers.getSetCookie()).toEqual(["locale=en; Path=/"]);
  expect(await answer.text()).toBe("GET /maintenance with nothing, locale=en");
});

it("a button on a page that stays open leads back to it", async () => {
  const answer = await ask("/help/forgot-id", { method: "POST", body: form("$ACTION_ID_1", "button") });

  expect(answer.status).toBe(200);
});
