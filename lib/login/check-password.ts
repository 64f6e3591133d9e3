import type { LoginAccount } from "@/db/accounts/login";
import { type Verification, verifyPassword } from "@/lib/password/password-hash";
import { isTemporaryPasswordShape, normalizeTemporaryPassword } from "@/lib/password/temporary-password";

export type PasswordCheck =
  | { kind: "password"; isOutdated: boolean }
  | { kind: "temporaryPassword"; id: string }
  /** The right temporary password, too late. */
  | { kind: "temporaryPasswordExpired"; at: Date }
  | { kind: "temporaryPasswordUsed"; at: Date }
  | { kind: "wrong" };

/**
 * Compares what was typed with the account's password and its newest temporary one. The work depends on the shape
 * of what was typed alone: neither an unknown account nor a missing password makes it quicker.
 */
export async function checkPassword(
  account: LoginAccount | null,
  typed: string,
  { onlyTemporary, now }: { onlyTemporary: boolean; now: Date },
): Promise<PasswordCheck> {
  const [password, temporary] = await Promise.all([
    onlyTemporary ? no : verifyPassword(account?.passwordHash ?? null, typed),
    isTemporaryPasswordShape(typed)
      ? verifyPassword(account?.temporary?.passwordHash ?? null, normalizeTemporaryPassword(typed))
      : no,
  ]);
  if (password.matches) return { kind: "password", isOutdated: password.isOutdated };
  if (temporary.matches && account?.temporary) return temporaryCheck(account.temporary, now);

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
