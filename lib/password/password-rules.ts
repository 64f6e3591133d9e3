import type { Complaint, ErrorKey } from "@/lib/forms/complaint";
import { datesIn } from "./dates-in";
import { normalizePassword } from "./password-hash";
import { type Weakness, weaknessOf } from "./strength";

/** NIST SP 800-63B-4: long, and no rules about which characters. Counted as code points after NFKC. */
export const MAX_LENGTH = 128;

/** A site called by two or three letters must not forbid them everywhere. */
const MIN_NAME_LENGTH = 4;

/** What is known of the account, so that no password is made of it. Dates are YYYY-MM-DD. */
export type PasswordOwner = {
  loginId: string | null;
  siteName: string;
  minimumLength: number;
  isBirthDate(date: string): boolean;
};

export type NewPassword = { kind: "accepted"; password: string } | { kind: "refused"; complaint: Complaint };

const WEAK_KEYS: Record<Weakness, ErrorKey> = {
  repeat: "passwordWeakRepeat",
  keys: "passwordWeakKeys",
  sequence: "passwordWeakSequence",
  date: "passwordWeakDate",
  name: "passwordWeakName",
  common: "passwordWeak",
};

/** Judges a password that somebody wants to use from now on. Login never asks this: old passwords stay good. */
export function judgeNewPassword(typed: string, owner: PasswordOwner): NewPassword {
  const password = normalizePassword(typed);
  const complaint =
    lengthComplaint(password, owner) ?? ownerComplaint(password, owner) ?? weakComplaint(password, owner);

  return complaint ? { kind: "refused", complaint } : { kind: "accepted", password };
}

function lengthComplaint(password: string, { minimumLength: min }: PasswordOwner): Complaint | null {
  const length = [...password].length;
  if (length === 0) return { key: "newPasswordMissing" };
  if (length < min) return { key: "passwordTooShort", values: { min, length } };
  if (length > MAX_LENGTH) return { key: "passwordTooLong", values: { max: MAX_LENGTH, length } };

  return null;
}

function ownerComplaint(
  password: string,
  { loginId, siteName, isBirthDate }: PasswordOwner,
): Complaint | null {
  const letters = lettersOf(password);
  const name = lettersOf(siteName);
  if (loginId !== null && letters.includes(lettersOf(loginId))) return { key: "passwordHasLoginId" };
  if (name.length >= MIN_NAME_LENGTH && letters.includes(name)) return { key: "passwordHasSiteName" };
  if ([...datesIn(password)].some(isBirthDate)) return { key: "passwordHasBirthDate" };

  return null;
}

function weakComplaint(password: string, { loginId, siteName }: PasswordOwner): Complaint | null {
  const weakness = weaknessOf(password, [loginId ?? "", ...siteName.split(/\s+/)]);

  return weakness && { key: WEAK_KEYS[weakness] };
}

/** Letters and digits alone, so that hyphens and spaces hide nothing. */
function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
