import { isSameDigest, type Secrets } from "@/lib/platform/secrets";
import { lettersFromDigest } from "./unambiguous-letters";

export const TEMPORARY_PASSWORD_LIFETIME_HOURS = 24;

/** 16 letters of 5 bits are 80 bits. */
const LETTERS = 16;
const GROUP = /.{4}(?=.)/g;

export function temporaryPasswordEnd(issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + TEMPORARY_PASSWORD_LIFETIME_HOURS * 3_600_000);
}

/** `ABCD-EFGH-JKLM-NPQR`, derived from the row's id under the newest key: nothing stores it. */
export function temporaryPassword(secrets: Secrets, rowId: string): string {
  return passwordFromDigest(secrets.digest("temporaryPassword", rowId));
}

/** The same under every key, newest first: after a rotation the row's hash tells which one was mailed. */
export function temporaryPasswords(secrets: Secrets, rowId: string): string[] {
  return secrets.digests("temporaryPassword", rowId).map(passwordFromDigest);
}

/**
 * What was typed in the form that was hashed: four groups in capitals. Width, case, hyphens, spaces and line ends
 * do not count, and the look-alikes 1 and I stand for L. Text of any other length fits no temporary password.
 */
export function normalizeTemporaryPassword(typed: string): string {
  return inGroups(
    typed
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, "")
      .replace(/[1I]/g, "L"),
  );
}

/** Whether a text could be one at all, whoever's. */
export function isTemporaryPasswordShape(typed: string): boolean {
  return normalizeTemporaryPassword(typed).length === LETTERS + LETTERS / 4 - 1;
}

/** Whether it was made for this row under any key: known without the work of a hash. */
export function isTemporaryPasswordOf(secrets: Secrets, rowId: string, typed: string): boolean {
  const given = normalizeTemporaryPassword(typed);

  return temporaryPasswords(secrets, rowId)
    .map((made) => isSameDigest(made, given))
    .includes(true);
}

/** Four groups of letters out of a keyed digest. */
export function passwordFromDigest(digest: string): string {
  return inGroups(lettersFromDigest(digest, LETTERS));
}

function inGroups(letters: string): string {
  return letters.replace(GROUP, "$&-");
}
