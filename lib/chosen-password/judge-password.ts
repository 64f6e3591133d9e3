import type { Complaint } from "@/lib/forms/complaint";
import { isSameBirthDate } from "@/lib/identity/digest";
import type { BreachedPasswords } from "@/lib/password/breached-passwords";
import { judgeNewPassword } from "@/lib/password/password-rules";
import { normalizeTemporaryPassword } from "@/lib/password/temporary-password";
import type { Secrets } from "@/lib/platform/secrets";
import type { Site } from "@/lib/platform/site";

export type ChosenPassword =
  | { kind: "accepted"; password: string }
  | { kind: "refused"; complaint: Complaint };

/** Whose password it is to be. */
export type PasswordChooser = {
  accountId: string;
  loginId: string | null;
  birthDateDigest: string;
  /** What was posted or mailed to them, which they must not keep. */
  machineMade: readonly string[];
};

export type JudgeDeps = { secrets: Secrets; site: Site; breaches: BreachedPasswords };

/** Judges what somebody typed as their password from now on, wherever they choose it (rule 25). */
export async function judgeChosenPassword(
  typed: string,
  chooser: PasswordChooser,
  { secrets, site, breaches }: JudgeDeps,
): Promise<ChosenPassword> {
  const { accountId, loginId, birthDateDigest, machineMade } = chooser;
  if (machineMade.includes(normalizeTemporaryPassword(typed)))
    return { kind: "refused", complaint: { key: "passwordIsTemporary" } };

  const judged = judgeNewPassword(typed, {
    loginId,
    siteName: site.siteName,
    minimumLength: site.passwordMinimumLength,
    isBirthDate: (date) => isSameBirthDate(secrets, accountId, date, birthDateDigest),
  });
  if (judged.kind === "accepted" && (await breaches.includes(judged.password)))
    return { kind: "refused", complaint: { key: "passwordBreached" } };

  return judged;
}
