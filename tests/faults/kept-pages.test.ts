import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEPT_PAGES } from "@/lib/server/kept-pages/kept-pages";
import { nonceOf, sameHeaders, sameText } from "@/tests/support/faults/answers";
import { openPortal, type Portal } from "@/tests/support/server/portal";
import { until } from "@/tests/support/until";

/** What a browser brings along that has chosen this or that, and was here before or was not. */
const VISITORS: Record<string, string>[] = [
  {},
  { "accept-language": "en" },
  { cookie: "probe=1; locale=en" },
  { cookie: "probe=1; furigana=on" },
  { cookie: "known=somebody; locale=ja; furigana=on", "accept-language": "en" },
];
/** Whoever has it gets a page of their own. */
const OWN = "something=else";
const AT_ONCE = 4;

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

async function get(page: string, headers: Record<string, string>, encoding: string, form: RequestInit = {}) {
  const answer = await fetch(`${portal.app.origin}${page}`, {
    ...form,
    headers: { accept: "text/html", "accept-encoding": encoding, ...headers },
  });
  const nonce = nonceOf(answer);

  return {
    status: answer.status,
    nonce,
    isKept: answer.headers.has("age"),
    text: sameText(await answer.text(), nonce),
    headers: sameHeaders(answer, nonce),
    cookies: answer.headers.getSetCookie(),
  };
}

/** Several at once, so soon one after the other that a document is kept for them: a slow machine may take some tries. */
function askedByMany(ask: () => ReturnType<typeof get>) {
  const someAtOnce = async () => {
    await ask();
    const many = await Promise.all(Array.from({ length: AT_ONCE }, ask));

    return many.some(({ isKept }) => isKept) && many;
  };

  return until(someAtOnce, { missing: "a page that is kept" });
}

describe.each(KEPT_PAGES)("%s, while many ask for it", (page) => {
  it.each(["gzip", "identity"])(
    "is the page that each would get alone, but for the nonce (%s)",
    async (encoding) => {
      const nonces = new Set<string>();
      for (const visitor of VISITORS) {
        const alone = { ...visitor, cookie: [visitor.cookie, OWN].filter(Boolean).join("; ") };
        // What says the same to all is drawn at the first look: at the next it comes sooner, and is sent in another order.
        await get(page, alone, encoding);
        const own = await get(page, alone, encoding);
        expect(own.isKept).toBe(false);
        const many = await askedByMany(() => get(page, visitor, encoding));

        for (const { text, headers, nonce, cookies } of many) {
          expect(text).toBe(own.text);
          expect(headers).toBe(own.headers);
          expect(cookies).toEqual(visitor.cookie ? [] : [expect.stringContaining("probe=1")]);
          nonces.add(nonce);
        }
      }
      expect(nonces.size).toBe(VISITORS.length * AT_ONCE);
    },
  );
});

it("who posts what nobody can read gets the page that says so, drawn once for many", async () => {
  const form = { method: "POST", body: "--nothing" };
  const post = (visitor: Record<string, string>) =>
    get("/login", { ...visitor, "content-type": "multipart/form-data; boundary=x" }, "identity", form);
  for (const visitor of VISITORS) {
    const own = await post({ ...visitor, cookie: [visitor.cookie, OWN].filter(Boolean).join("; ") });
    const many = await askedByMany(() => post(visitor));

    expect(own.isKept).toBe(false);
    for (const { status, text } of many) {
      expect(status).toBe(400);
      expect(text).toBe(own.text);
    }
    expect(new Set(many.map(({ nonce }) => nonce)).size).toBe(AT_ONCE);
  }
});
