import { randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type KeptDocument, keepDocument } from "@/lib/server/kept-pages/kept-document";

const MADE_WITH = randomUUID();
const words = fc.stringMatching(/^[a-f0-9<>"= ログイン-]*$/, { maxLength: 300 });
const pieces = fc.array(fc.oneof(words, fc.constant('<script nonce="')), { minLength: 2, maxLength: 30 });

function keep(html: string): KeptDocument {
  const kept = keepDocument(html, MADE_WITH, {}, new Date(0));
  if (!kept) throw new Error("nothing was kept");

  return kept;
}

it("is the document as it was made, with another nonce: plain and packed", () => {
  fc.assert(
    fc.property(pieces, fc.uuid(), (texts, nonce) => {
      const kept = keep(texts.join(MADE_WITH));
      const expected = texts.join(nonce);

      expect(kept.plain(nonce).toString()).toBe(expected);
      expect(gunzipSync(kept.gzip(nonce)).toString()).toBe(expected);
    }),
    { numRuns: 300 },
  );
});

it("a long document is packed as small as it ought to be, and no nonce of one shows in another", () => {
  const text = Array.from({ length: 4000 }, (_, line) => `<li>line ${line % 50}</li>`).join("");
  const kept = keep([text, text, text].join(MADE_WITH));
  const [first, second] = [randomUUID(), randomUUID()];
  const packed = kept.gzip(first);

  expect(packed.length).toBeLessThan((3 * text.length) / 20);
  expect(gunzipSync(packed).toString()).toBe([text, text, text].join(first));
  expect(kept.gzip(second).includes(first)).toBe(false);
  expect(kept.plain(second).includes(MADE_WITH)).toBe(false);
});

it.each([
  ["that names no nonce", "<p>nobody's</p>"],
  ["with a zero in it", `<p>\0</p>${MADE_WITH}`],
])("a document %s is not kept", (_which, html) => {
  expect(keepDocument(html, MADE_WITH, {}, new Date(0))).toBeNull();
});
