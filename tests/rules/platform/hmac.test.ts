import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hmacUnder } from "@/lib/platform/hmac";

const nodes = (key: Uint8Array, text: string) => createHmac("sha256", key).update(text).digest("base64url");

test("digests are those of Node's own HMAC, under any key and of any text", () => {
  const key = fc.uint8Array({ minLength: 1, maxLength: 100 });
  const text = fc
    .tuple(fc.string({ unit: "binary", maxLength: 30 }), fc.nat(40))
    .map(([piece, times]) => piece.repeat(times));
  fc.assert(
    fc.property(key, fc.array(text, { minLength: 1, maxLength: 5 }), (bytes, texts) => {
      const hmac = hmacUnder(Buffer.from(bytes));
      expect(texts.map((one) => hmac(one))).toEqual(texts.map((one) => nodes(bytes, one)));
    }),
  );
});

test.each([
  [63, 64, 65],
  [341, 342, 343],
  [1023, 1024, 1025],
])("no length is special: %i, %i and %i letters", (...lengths) => {
  const key = Buffer.alloc(32, 7);
  const hmac = hmacUnder(key);
  for (const length of lengths)
    for (const letter of ["a", "\u00e9", "\u756a", "\u{20bb7}"])
      expect(hmac(letter.repeat(length))).toBe(nodes(key, letter.repeat(length)));
});
