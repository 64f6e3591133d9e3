import { addDays, instantOf, japanDate } from "@/lib/calendar/japan-day";
import { passwordFromDigest } from "@/lib/password/temporary-password";
import { lettersFromDigest } from "@/lib/password/unambiguous-letters";
import type { Secrets } from "@/lib/platform/secrets";

export const LETTER_LIFETIME_DAYS = 90;

/** 仮: no login ID that members choose may look like this. */
const MARK = "KARI";
/** Nine letters of 5 bits: among millions of letters hardly two want the same ID. */
const LETTERS = 9;
const SHAPE = new RegExp(`^${MARK}[A-HJ-NP-Z2-9]{${LETTERS}}$`);
const GROUP = /^(.{4})(.{5})(.{4})$/;

export type LetterTimes = { expiresAt: Date; usedAt: Date | null; replacedAt: Date | null };
export type LetterState = "usable" | "expired" | "used" | "replaced";

/** The end of the letter's last day in Japan, so that the letter can name a date. */
export function letterEnd(issuedAt: Date, days = LETTER_LIFETIME_DAYS): Date {
  return instantOf(addDays(japanDate(issuedAt), days + 1), 0);
}

/** The last day on which a letter that ends at `expiresAt` is good. */
export function letterLastDay(expiresAt: Date): string {
  return japanDate(new Date(expiresAt.getTime() - 1));
}

export function letterState({ expiresAt, usedAt, replacedAt }: LetterTimes, now: Date): LetterState {
  if (usedAt !== null) return "used";
  if (replacedAt !== null) return "replaced";

  return now < expiresAt ? "usable" : "expired";
}

/** `KARI` and nine letters: the provisional user ID of a letter as it is stored. */
export function provisionalUserId(secrets: Secrets, letterId: string): string {
  return MARK + lettersFromDigest(secrets.digest("letter", "userId", letterId), LETTERS);
}

/** In groups, as it is printed: `KARI-ABCDE-FGHJ`. */
export function provisionalUserIdInGroups(provisionalId: string): string {
  return provisionalId.replace(GROUP, "$1-$2-$3");
}

/**
 * What was typed in the form that is stored, or null when it is no provisional user ID at all. Width, case, hyphens and
 * spaces do not count, and the look-alikes 1 and I stand for L.
 */
export function parseProvisionalUserId(typed: string): string | null {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  if (!/^KAR[I1L]/.test(text)) return null;
  const value = MARK + text.slice(MARK.length).replace(/[1I]/g, "L");

  return SHAPE.test(value) ? value : null;
}

/** `ABCD-EFGH-JKLM-NPQR`, derived from the row's id under the newest key: nothing stores it. */
export function provisionalPassword(secrets: Secrets, letterId: string): string {
  return passwordFromDigest(secrets.digest("letter", "password", letterId));
}

/** The same under every key, newest first: after a rotation the row's hash tells which one was printed. */
export function provisionalPasswords(secrets: Secrets, letterId: string): string[] {
  return secrets.digests("letter", "password", letterId).map(passwordFromDigest);
}
