import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Secrets } from "./secrets";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type Sealed = { value: unknown; expiresAt: string };

/**
 * Encrypts a small value for a browser to carry: unreadable and unchangeable outside this server, and of no use
 * under another name. base64url of nonce, ciphertext and tag.
 */
export function seal(name: string, value: unknown, secrets: Secrets, expiresAt: Date): string {
  const [key] = secrets.keys("cookie");
  if (!key) throw new Error("no key for cookies");
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
  const content: Sealed = { value, expiresAt: expiresAt.toISOString() };
  const encrypted = [cipher.update(JSON.stringify(content), "utf8"), cipher.final()];

  return Buffer.concat([nonce, ...encrypted, cipher.getAuthTag()]).toString("base64url");
}

/** Opens what `seal` made under this name, or returns null when it is foreign, damaged or expired at `now`. */
export function unseal<T>(name: string, sealed: string | null, secrets: Secrets, now: Date): T | null {
  const bytes = Buffer.from(sealed ?? "", "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  for (const key of secrets.keys("cookie")) {
    const content = decrypt(name, bytes, key);
    if (content) return new Date(content.expiresAt) > now ? (content.value as T) : null;
  }

  return null;
}

function decrypt(name: string, bytes: Buffer, key: Buffer): Sealed | null {
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(name))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const content = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    return JSON.parse(Buffer.concat(content).toString("utf8"));
  } catch {
    return null;
  }
}
