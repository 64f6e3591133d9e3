import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BOUNDARY, formsIn, mainForm, multipart } from "@/tests/support/faults/forms";
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
/** Who reads no page. */
const asProgram = (path: string): RawRequest => ({ ...get(path), headers: [["Host", "localhost"]] });
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
    ["an address at which nothing is", get("/nowhere"), 404, error.missing.title],
    ["one that has to be read first", get("/now%68ere"), 404, error.missing.title],
    ["a picture that is missing", get("/nowhere.png"), 404, error.missing.title],
    ["a page of the demo alone", get("/demo"), 404, error.missing.title],
    ["something else that failed", get("/failed/nothing"), 404, error.missing.title],
    ["the framework's own page of a failure", get("/_global-error"), 404, error.missing.title],
    ["a query of very many parts", get(`/login?${"a&".repeat(6000)}`), 400, error.malformed.title],
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

it("a program is told in a line that an address is nothing, and a missing file has its own, whoever looks at it", async () => {
  for (const path of ["/nowhere", "/nowhere.png"]) {
    const { status, text } = await sendRaw(portal.app.port, asProgram(path));
    expect({ status, text }).toEqual({
      status: 404,
      text: expect.stringMatching(/\r\n\r\n404 Not Found\n$/),
    });
  }
  const script = await sendRaw(portal.app.port, get("/_next/static/nothing.js"));
  expect(script.text).toMatch(/^Not Found\r?$/m);

  const heads = await Promise.all(
    [get("/nowhere"), get("/demo"), asProgram("/nowhere")].map((request) =>
      sendRaw(portal.app.port, { ...request, method: "HEAD" }),
    ),
  );
  for (const { status, text } of heads) {
    expect(status).toBe(404);
    expect(text).toMatch(/\r\n\r\n$/);
  }
});

it("the missing page answers its own switches, with scripts and without", async () => {
  const page = `${portal.app.origin}/nowhere`;
  const html = await (await fetch(page, { headers: { accept: "text/html" } })).text();
  const language = formsIn(html, page).at(-1)?.fields ?? [];
  const press = (accept: string, fields: [string, string][], more: Record<string, string> = {}) =>
    fetch(page, {
      method: "POST",
      body: multipart(fields),
      headers: { accept, "content-type": `multipart/form-data; boundary=${BOUNDARY}`, ...more },
    });
  const plain = await press("text/html", [...language, ["locale", "en"]]);
  const scripted = await press(
    "text/x-component",
    [
      ["_1_locale", "en"],
      ["0", '["$K1"]'],
    ],
    {
      "next-action": /[0-9a-f]{42}/.exec(JSON.stringify(language))?.[0] ?? "",
    },
  );

  expect([plain.status, scripted.status]).toEqual([404, 200]);
  for (const answer of [plain, scripted]) {
    expect(answer.headers.getSetCookie()).toContainEqual(expect.stringContaining("locale=en"));
    expect(await answer.text()).toContain(words.en.error.missing.mail);
  }
});

it("a form from before an update is sent to the form as it is now by one press, passwords aside", async () => {
  const page = `${portal.app.origin}/login`;
  const post = (fields: [string, string][]) =>
    fetch(page, {
      method: "POST",
      body: multipart(fields),
      headers: {
        accept: "text/html",
        cookie: "probe=1",
        "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
      },
    });
  const { fields } = await mainForm("/login", portal.app.origin);
  const typed: Record<string, string> = { loginId: "0010000009999", password: "never shown" };
  const old = fields.map(([name, value]): [string, string] => [
    name,
    typed[name] ?? value.replace(/[0-9a-f]{42}/, `40${"0".repeat(40)}`),
  ]);
  const answer = await post(old);
  const text = await answer.text();

  expect(answer.status).toBe(409);
  expect(asRead(text)).toContain(`${error.renewed.title}</h1>`);
  expect(text).not.toContain(typed.password);

  const [form] = formsIn(`<form>${text.slice(text.indexOf("</html>"))}</form>`, page);
  const again = await post(form?.fields ?? []);
  const login = await again.text();
  expect(again.status).toBe(200);
  expect(login).toContain(`value="${typed.loginId}"`);
  expect(asRead(login)).toContain(words.ja.errors.passwordMissing);
});

it("a flood of cookies that are not ours is left at the door: who brings one is seen as anybody", async () => {
  const cookie = Array.from({ length: 500 }, (_, place) => `other${place}=1`).join("; ");
  const look = () => fetch(`${portal.app.origin}/login`, { headers: { accept: "text/html", cookie } });
  await look();
  const many = await Promise.all(Array.from({ length: 4 }, look));

  expect(many.map(({ headers: given }) => given.has("age"))).toContain(true);
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
  for (const path of ["/nowhere", "/demo"]) {
    const { status, text } = await sendRaw(portal.app.port, { ...get(path), headers: english });
    expect(status).toBe(404);
    expect(text).toContain(`${words.en.error.missing.title}</h1>`);
    expect(text).toContain(words.en.error.missing.mail);
  }
});
