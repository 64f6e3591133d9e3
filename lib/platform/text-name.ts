import { hash } from "node:crypto";

const LETTERS = 10;

/** A short name that a text alone has: letters, digits, `-` and `_`. No secret, and no proof of anything. */
export function textName(text: string): string {
  return hash("sha1", text, "base64url").slice(0, LETTERS);
}
