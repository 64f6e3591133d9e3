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

type Kept = { id: string; passwordHash: string };

/** Whether it is the letter's, where telling takes no work: no limit has to stand before that. */
export function isRecognised({ id, passwordHash }: Kept, password: string): boolean {
  return passwordHash.startsWith(MARK) && isSameDigest(letterHash(id, password), passwordHash);
}

/** Letters of earlier releases were hashed like passwords that people choose, and are good until their last day. */
export async function isLetterPassword(kept: Kept, password: string): Promise<boolean> {
  if (kept.passwordHash.startsWith(MARK)) return isRecognised(kept, password);

  return (await verifyPassword(kept.passwordHash, password)).matches;
}
