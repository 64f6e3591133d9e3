import { afterAll, beforeAll, expect, it } from "vitest";
import { BOUNDARY, formsOf, multipart, type PageForm } from "@/tests/support/faults/forms";
import { type RawAnswer, sendRaw } from "@/tests/support/faults/raw-request";
import { openPortal, type Portal } from "@/tests/support/server/portal";
import { words } from "@/tests/support/words";

const ORIGIN = "https://kosmoweb.jp";

let portal: Portal;
let form: PageForm;

beforeAll(async () => {
  portal = await openPortal({ env: { APP_ORIGIN: ORIGIN } });
  const forms = await formsOf(portal.app.origin);
  const login = forms.find(({ fields }) => fields.some(([name]) => name === "loginId"));
  if (!login) throw new Error("there is no login form");
  form = login;
});

afterAll(() => portal.close());

function post(headers: [string, string][]): Promise<RawAnswer> {
  const body = multipart(form.fields);
  const kind: [string, string] = ["Content-Type", `multipart/form-data; boundary=${BOUNDARY}`];
  const length: [string, string] = ["Content-Length", String(Buffer.byteLength(body))];

  return sendRaw(portal.app.port, {
    method: "POST",
    path: form.page,
    body,
    headers: [kind, length, ...headers],
  });
}

it.each<[string, [string, string][]]>([
  ["a proxy hands on its upstream's name", [["Host", "upstream"]]],
  [
    "it forwards another name",
    [
      ["Host", "upstream:3000"],
      ["X-Forwarded-Host", "edge.example.jp"],
    ],
  ],
  [
    "it forwards the port that goes without saying",
    [
      ["Host", "kosmoweb.jp"],
      ["X-Forwarded-Host", "kosmoweb.jp:443"],
    ],
  ],
])("a member's form comes through when %s", async (_title, headers) => {
  const { status, text } = await post([["Origin", ORIGIN], ["Accept", "text/html"], ...headers]);

  expect(status).toBe(200);
  expect(text).toContain(words.ja.login.title);
});

it.each(["https://example.jp", "null", "https://kosmoweb.jp.example.jp", "http://kosmoweb.jp:8080"])(
  "a form from %s is refused, in words",
  async (origin) => {
    const headers: [string, string][] = [
      ["Host", "kosmoweb.jp"],
      ["Origin", origin],
    ];
    const forPeople = await post([...headers, ["Accept", "text/html"]]);
    const forPrograms = await post(headers);

    expect([forPeople.status, forPrograms.status]).toEqual([403, 403]);
    expect(forPeople.text).toContain(words.ja.error.foreign.title);
    expect(forPrograms.text).toContain("\r\n\r\n403 Forbidden\n");
  },
);

it("readiness posts a form to itself", async () => {
  const ready = await (await fetch(`${portal.app.origin}/api/health/ready`)).json();

  expect(ready.checks.forms).toEqual({ status: "ok" });
});
