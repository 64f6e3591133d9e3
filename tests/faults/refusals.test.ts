import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RawRequest, sendBytes, sendRaw } from "@/tests/support/faults/raw-request";
import { openPortal, type Portal } from "@/tests/support/server/portal";
import { asRead, words } from "@/tests/support/words";

const { error, forgotId } = words.ja;
const METRICS_SECRET = "a secret of the one who watches";
const MEGABYTE = 1024 * 1024;

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal({ env: { METRICS_SECRET } });
});

afterAll(() => portal.close());

const headers = (more: [string, string][]): [string, string][] => [
  ["Host", "localhost"],
  ["Accept", "text/html"],
  ...more,
];
const get = (path: string): RawRequest => ({ method: "GET", path, headers: headers([]) });
const longForm: RawRequest = {
  method: "POST",
  path: "/login",
  headers: headers([
    ["Content-Type", "multipart/form-data; boundary=x"],
    ["Content-Length", String(2 * MEGABYTE)],
  ]),
  body: Buffer.alloc(2 * MEGABYTE, "a"),
};
const chunk = `${MEGABYTE.toString(16)}\r\n${"a".repeat(MEGABYTE)}\r\n`;
const longChunks: RawRequest = {
  ...longForm,
  headers: headers([
    ["Content-Type", "multipart/form-data; boundary=x"],
    ["Transfer-Encoding", "chunked"],
  ]),
  body: `${chunk}${chunk}0\r\n\r\n`,
};

describe("a browser reads what was wrong, under the right status:", () => {
  it.each<[string, RawRequest, number, string]>([
    ["a stray percent sign", get("/login%"), 400, error.malformed.title],
    ["letters cut in half", get("/failed/%c0%af"), 400, error.malformed.title],
    ["a link that is a percent sign", get("/forgot-id/%"), 400, forgotId.invalid.title],
    ["a link cut in half", get("/forgot-id/%E3%81"), 400, forgotId.invalid.title],
    ["a page that is put", { ...get("/login"), method: "PUT" }, 405, error.method.title],
    ["a trace of nothing", { ...get("/none"), method: "TRACE" }, 405, error.method.title],
    [
      "another protocol",
      {
        ...get("/none"),
        headers: headers([
          ["Upgrade", "websocket"],
          ["Connection", "Upgrade"],
        ]),
      },
      400,
      error.malformed.title,
    ],
    ["a form that is too long", longForm, 413, error.tooLarge.title],
    ["a form that proves too long", longChunks, 413, error.tooLarge.title],
  ])("%s", async (_title, request, status, title) => {
    const answer = await sendRaw(portal.app.port, request);

    expect(answer).toMatchObject({ status, isHang: false });
    expect(asRead(answer.text)).toContain(`${title}</h1>`);
    expect(answer.text.toLowerCase()).toContain("content-security-policy: ");
  });
});

it.each([
  [
    "a program that puts a page",
    "PUT /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    "405 Method Not Allowed",
  ],
  ["who wants a tunnel", "CONNECT example.jp:443 HTTP/1.1\r\nHost: x\r\n\r\n", "405 Method Not Allowed"],
  ["who sends no host", "GET /login HTTP/1.1\r\nConnection: close\r\n\r\n", "400 Bad Request"],
  ["who speaks something else", "\u0016\u0003\u0001 hello\r\n\r\n", "400 Bad Request"],
  ["who sends too many headers", `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${"a".repeat(20_000)}\r\n\r\n`, "431"],
])("%s gets a line", async (_title, text, line) => {
  const answer = await sendBytes(portal.app.port, Buffer.from(text, "latin1"));

  expect(answer.isHang).toBe(false);
  expect(answer.text).toContain(`HTTP/1.1 ${line}`);
});

it("figures are told to who has their secret, and to nobody else", async () => {
  const ask = (authorization?: string) =>
    fetch(`${portal.app.origin}/api/metrics`, { headers: authorization ? { authorization } : {} });
  for (const wrong of [undefined, "Bearer x", METRICS_SECRET, `Bearer ${METRICS_SECRET}x`])
    expect((await ask(wrong)).status).toBe(404);

  const answer = await ask(`Bearer ${METRICS_SECRET}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("version=0.0.4");
  const lines = (await answer.text()).split("\n");
  for (const line of [
    'portal_health{check="database"} 0',
    'portal_health{check="attacks"} 0',
    'portal_limit_events_last_hour{event="secretRefused",by="metrics"} 2',
    'portal_failures_total{part="requests"} 0',
    "portal_closed 0",
    "portal_mails_waiting 0",
    "portal_passwords_refused_total 0",
    'portal_posts_refused_total{line="others"} 0',
  ])
    expect(lines).toContain(line);
});

it("who says that they will close is not kept waiting, whatever else they say", async () => {
  const contrary = "GET /login HTTP/0.9\r\nProxy-Connection: keep-alive\r\nConnection: close\r\n\r\n";

  expect((await sendBytes(portal.app.port, Buffer.from(contrary))).isHang).toBe(false);
});

it("error pages speak the language that the browser prefers", async () => {
  const english = headers([["Accept-Language", "en-GB,en;q=0.9"]]);
  const answer = await sendRaw(portal.app.port, { ...get("/login%"), headers: english });

  expect(answer.text).toContain(`${words.en.error.malformed.title}</h1>`);
});
