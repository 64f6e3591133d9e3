import fc from "fast-check";
import { expect, it } from "vitest";
import { loginForm } from "@/lib/login/credentials";
import { STEP_UP_FIELD } from "@/lib/login/step-up-form";
import { newPasswordForm } from "@/lib/new-password/form";
import { sentBefore } from "@/lib/server/request/sent-before";
import { letterForm, passwordForm } from "@/lib/setup/forms";

const FIELD = /^<input type="hidden" form="send-again" name="([^"<>]*)" value="([^"<>]*)">/;

/** What is put behind a page for who sent these fields. */
async function behind(fields: readonly (readonly [string, string])[]): Promise<string> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const sent = new Response(form);
  const headers = { "content-type": String(sent.headers.get("content-type")) };

  return sentBefore({ headers }, Buffer.from(await sent.arrayBuffer()));
}

/** As a browser reads it; nothing but such fields may stand there. */
function readBack(html: string): [string, string][] {
  if (html === "") return [];
  const [field, name = "", value = ""] = FIELD.exec(html) ?? [];
  if (!field) throw new Error(`no field: ${html}`);

  return [[unescaped(name), unescaped(value)], ...readBack(html.slice(field.length))];
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

it("is what was sent, whatever it was, and nothing else", async () => {
  const names = fc.stringMatching(/^[a-z$_:<>'& 0-9]{1,12}$/);
  const values = fc.stringMatching(/^[<>"'&;/ =a-z0-9記号‹]{0,30}$/);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(names, values), { maxLength: 12 }), async (fields) => {
      expect(readBack(await behind(fields))).toEqual(fields);
    }),
    { numRuns: 50 },
  );
});

it("is no secret of any form", async () => {
  const secrets = [loginForm, letterForm, passwordForm, newPasswordForm].flatMap(({ secret = [] }) => secret);
  const fields = [...secrets, STEP_UP_FIELD].map((name) => [name, "never shown"] as const);

  expect(secrets.length).toBeGreaterThanOrEqual(4);
  expect(await behind([["loginId", "0010000005750"], ...fields])).toBe(
    await behind([["loginId", "0010000005750"]]),
  );
});

it.each([
  ["is no form", "text/plain", "loginId=1"],
  ["is torn", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data"],
  ["is longer than any form", "application/x-www-form-urlencoded", `loginId=${"1".repeat(64 * 1024)}`],
])("is nothing where it %s", async (_what, type, body) => {
  expect(await sentBefore({ headers: { "content-type": type } }, Buffer.from(body))).toBe("");
});
