import { createHash } from "node:crypto";
import { verifyPassword } from "@/lib/password/password-hash";
import { isSameDigest } from "@/lib/platform/secrets";

const MARK = "sha256$";

/**
 * What the database keeps of a provisional password. It has 80 random bits, so that nobody guesses it back however fast the
 * hash is; the row's id in it keeps one guess from being tried on all letters at once.
 */
export function letterHash(letterId: string, password: string): string {
  return MARK + createHash("sha256").update(`letter:${letterId}:${password}`).digest("base64url");
}

/** Letters of earlier releases were hashed like passwords that people choose, and are good until their last day. */
export async function isLetterPassword(
  { id, passwordHash }: { id: string; passwordHash: string },
  password: string,
): Promise<boolean> {
  if (passwordHash.startsWith(MARK)) return isSameDigest(letterHash(id, password), passwordHash);

  return (await verifyPassword(passwordHash, password)).matches;
}
