import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { z } from "zod";
import { readJson } from "./json";
import type { Secrets } from "./secrets";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const sealedContent = z.object({ value: z.unknown(), expiresAt: z.iso.datetime() });

type Sealed = z.infer<typeof sealedContent>;

export type Unsealing<T> = { schema: z.ZodType<T>; secrets: Secrets; now: Date };

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

/** Opens what `seal` made under this name, or returns null when it is foreign, damaged, of another shape, or expired at `now`. */
export function unseal<T>(
  name: string,
  sealed: string | null,
  { schema, secrets, now }: Unsealing<T>,
): T | null {
  const bytes = Buffer.from(sealed ?? "", "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  for (const key of secrets.keys("cookie")) {
    const content = decrypt(name, bytes, key);
    if (content)
      return new Date(content.expiresAt) > now ? (schema.safeParse(content.value).data ?? null) : null;
  }

  return null;
}

function decrypt(name: string, bytes: Buffer, key: Buffer): Sealed | null {
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(name))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const content = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    return readJson(Buffer.concat(content).toString("utf8"), sealedContent);
  } catch {
    return null;
  }
}
