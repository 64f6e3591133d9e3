import type { NewLink } from "@/db/links";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";

export const LINK_LIFETIME_MINUTES = 60;

/** Crockford's base 32: letters and digits only, so that no mail program cuts an end off, in one case. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
/** 26 letters of 5 bits are 130 bits. */
const TOKEN_LENGTH = 26;

export type LinkTimes = { expiresAt: Date | null; openedAt: Date | null; replacedAt: Date | null };
/** "unsent": its mail has not been handed over yet, so that nobody can hold it. */
export type LinkState = "usable" | "expired" | "opened" | "replaced" | "unsent";

/** An opened link stays "opened" after it expires: support needs to tell the two apart. */
export function linkState(link: LinkTimes, now: Date): LinkState {
  if (link.openedAt !== null) return "opened";
  if (link.replacedAt !== null) return "replaced";
  if (link.expiresAt === null) return "unsent";

  return now < link.expiresAt ? "usable" : "expired";
}

/** The hour begins when the mail is handed to the mail service. */
export function linkEnd(sentAt: Date): Date {
  return new Date(sentAt.getTime() + LINK_LIFETIME_MINUTES * 60_000);
}

/** A row for a link that its mail will carry. The token is derived from the row's id and never written down. */
export function newLink(
  row: Pick<NewLink, "id" | "accountId" | "purpose">,
  secrets: Secrets,
  requestedAt: Date,
): NewLink {
  return { ...row, tokenHash: tokenHash(linkToken(secrets, row.id)), requestedAt };
}

/** The token of a row under the newest key. The same row always has the same token, so that no table keeps it. */
export function linkToken(secrets: Secrets, linkId: string): string {
  return tokenFrom(secrets.digest("link", linkId));
}

/** The token under every key, newest first: after a rotation the row's hash tells which one was mailed. */
export function linkTokens(secrets: Secrets, linkId: string): string[] {
  return secrets.digests("link", linkId).map(tokenFrom);
}

/**
 * The token that somebody's URL means. Mail programs take what stands behind a URL into it, as it is or escaped: a token
 * ends where its letters do. Capitals are small letters, and the look-alikes of the alphabet stand for its digits.
 */
export function tokenAsMeant(typed: string): string {
  const letters = /^[0-9A-Za-z]*/.exec(typed)?.[0] ?? "";

  return letters
    .slice(0, TOKEN_LENGTH + 1)
    .toLowerCase()
    .replaceAll("o", "0")
    .replace(/[il]/g, "1");
}

/** A byte's last five bits choose one of 32 letters: each letter is as likely as the next. */
function tokenFrom(digest: string): string {
  const bytes = Buffer.from(digest, "base64url");
  let token = "";
  for (let place = 0; place < TOKEN_LENGTH; place++) token += ALPHABET[(bytes[place] ?? 0) & 31];

  return token;
}
