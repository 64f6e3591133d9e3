/** 32 capitals and digits that are not taken for each other: no 0 and O, no 1 and I. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A byte's last five bits choose one of 32 letters: each letter is as likely as the next. At most 32 of them. */
export function lettersFromDigest(digest: string, count: number): string {
  const bytes = Buffer.from(digest, "base64url").subarray(0, count);

  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("");
}
