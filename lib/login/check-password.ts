import type { LoginAccount } from "@/db/accounts/login";
import { type Verification, verifyPassword } from "@/lib/password/password-hash";
import {
  isTemporaryPasswordOf,
  isTemporaryPasswordShape,
  normalizeTemporaryPassword,
} from "@/lib/password/temporary-password";
import type { Secrets } from "@/lib/platform/secrets";

export type PasswordCheck =
  | { kind: "password"; isOutdated: boolean }
  | { kind: "temporaryPassword"; id: string }
  /** The right temporary password, too late. */
  | { kind: "temporaryPasswordExpired"; at: Date }
  | { kind: "temporaryPasswordUsed"; at: Date }
  | { kind: "wrong" };

/** Which of the two may be compared at the cost of a hash. */
export type Comparable = { password: boolean; temporary: boolean };

export type Circumstances = {
  comparable: Comparable;
  /** Whether the account knows this browser: strangers' tries elsewhere do not keep it waiting. */
  isKnownBrowser: boolean;
  secrets: Secrets;
  now: Date;
};

/**
 * Compares what was typed with the account's password and its newest temporary one. The work depends on the shape
 * of what was typed alone: neither an unknown account nor a missing password makes it quicker. Past its limit a
 * temporary password is first recognised by the key that made it, which costs nothing: its owner always gets in, before
 * whatever strangers have compared, and who guesses has nothing computed.
 */
export async function checkPassword(
  account: LoginAccount | null,
  typed: string,
  { comparable, isKnownBrowser, secrets, now }: Circumstances,
): Promise<PasswordCheck> {
  const { temporary: issued = null } = account ?? {};
  const isShaped = isTemporaryPasswordShape(typed);
  const isIssued = isShaped && issued !== null && isTemporaryPasswordOf(secrets, issued.id, typed);
  const isWorthIt = isIssued || (isShaped && comparable.temporary);
  const patience = { isPatient: isKnownBrowser || isIssued };
  const [password, temporary] = await Promise.all([
    comparable.password ? verifyPassword(account?.passwordHash ?? null, typed, patience) : no,
    isWorthIt
      ? verifyPassword(issued?.passwordHash ?? null, normalizeTemporaryPassword(typed), patience)
      : no,
  ]);
  if (password.matches) return { kind: "password", isOutdated: password.isOutdated };
  if (temporary.matches && issued) return temporaryCheck(issued, now);

  return { kind: "wrong" };
}

const no: Verification = { matches: false };

function temporaryCheck(
  { id, usedAt, expiresAt }: NonNullable<LoginAccount["temporary"]>,
  now: Date,
): PasswordCheck {
  if (usedAt) return { kind: "temporaryPasswordUsed", at: usedAt };
  if (now >= expiresAt) return { kind: "temporaryPasswordExpired", at: expiresAt };

  return { kind: "temporaryPassword", id };
}
