import { createHmac, hash } from "node:crypto";

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
const LONGEST_TEXT_BYTES = 1024;

/** HMAC-SHA-256 of texts under one key, base64url. */
export type Hmac = (text: string) => string;

/**
 * The same digests as Node's own HMAC in half the time (RFC 2104: a hash within a hash), for lists that need millions
 * of them: the two blocks that a key is mixed into are made once, and a hash in one call costs less than an object.
 */
export function hmacUnder(key: Buffer): Hmac {
  const nodes: Hmac = (text) => createHmac("sha256", key).update(text).digest("base64url");
  if (key.length > BLOCK_BYTES) return nodes;
  const inner = Buffer.alloc(BLOCK_BYTES + LONGEST_TEXT_BYTES);
  const outer = Buffer.alloc(BLOCK_BYTES + DIGEST_BYTES);
  for (let place = 0; place < BLOCK_BYTES; place++) {
    inner[place] = (key[place] ?? 0) ^ 0x36;
    outer[place] = (key[place] ?? 0) ^ 0x5c;
  }

  return (text) => {
    if (text.length * 3 > LONGEST_TEXT_BYTES) return nodes(text);
    const end = BLOCK_BYTES + inner.write(text, BLOCK_BYTES);
    outer.write(hash("sha256", inner.subarray(0, end), "binary"), BLOCK_BYTES, "binary");

    return hash("sha256", outer, "base64url");
  };
}
