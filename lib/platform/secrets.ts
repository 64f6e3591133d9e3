import { createHash, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { type Hmac, hmacUnder } from "./hmac";

/** What a key is for. Each purpose has a key of its own, so that no digest can stand in for another. */
export type Purpose =
  | "card"
  | "birthDate"
  | "sex"
  | "link"
  | "temporaryPassword"
  | "letter"
  | "memberCode"
  | "limit"
  | "network"
  | "session"
  | "cookie"
  | "bypass"
  | "actions";

/**
 * Keys made from `APP_SECRET`. After a rotation ("new,old") the first makes new digests and all recognise old ones.
 */
export type Secrets = {
  /** HMAC-SHA-256 under the newest key, base64url. Parts are length-prefixed: ("ab","c") is not ("a","bc"). */
  digest(purpose: Purpose, ...parts: string[]): string;
  /** The same under every key, newest first. */
  digests(purpose: Purpose, ...parts: string[]): string[];
  /** Key bytes of a purpose, newest first. */
  keys(purpose: Purpose): Buffer[];
};

export function secretsFrom(secrets: readonly string[]): Secrets {
  const cache = new Map<Purpose, Keyed[]>();
  const keyed = (purpose: Purpose) => {
    const known = cache.get(purpose) ?? secrets.map((secret) => keyedBy(derive(secret, purpose)));
    cache.set(purpose, known);
    return known;
  };

  return {
    keys: (purpose) => keyed(purpose).map(({ key }) => key),
    digests(purpose, ...parts) {
      const text = joined(parts);
      return keyed(purpose).map(({ hmac }) => hmac(text));
    },
    digest: (purpose, ...parts) => keyed(purpose)[0]?.hmac(joined(parts)) ?? "",
  };
}

type Keyed = { key: Buffer; hmac: Hmac };

function keyedBy(key: Buffer): Keyed {
  return { key, hmac: hmacUnder(key) };
}

/** 128 random bits as 22 URL-safe letters. */
export function randomToken(): string {
  return randomBytes(16).toString("base64url");
}

/** What the database keeps of a token. Tokens have 128 bits, so that a plain hash cannot be guessed back. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

export function isSameDigest(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);

  return left.length === right.length && timingSafeEqual(left, right);
}

/** Part of every key there is: another text here would make every stored digest, link and cookie worthless. */
const APPLICATION = "member-portal-door";

function derive(secret: string, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, APPLICATION, purpose, 32));
}

function joined(parts: readonly string[]): string {
  let text = "";
  for (const part of parts) text += `${Buffer.byteLength(part)}:${part}`;

  return text;
}
