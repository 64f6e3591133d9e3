import type { Complaint } from "@/lib/forms/complaint";
import { isSameBirthDate } from "@/lib/identity/digest";
import { judgeNewPassword } from "@/lib/password/new-password";
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

/** Judges what somebody typed as their password from now on, wherever they choose it (rule 25). */
export async function judgeChosenPassword(
  typed: string,
  chooser: PasswordChooser,
  { secrets, site }: { secrets: Secrets; site: Site },
): Promise<ChosenPassword> {
  const { accountId, loginId, birthDateDigest, machineMade } = chooser;
  if (machineMade.includes(normalizeTemporaryPassword(typed)))
    return { kind: "refused", complaint: { key: "passwordIsTemporary" } };

  return judgeNewPassword(typed, {
    loginId,
    siteName: site.siteName,
    minimumLength: site.passwordMinimumLength,
    isBirthDate: (date) => isSameBirthDate(secrets, accountId, date, birthDateDigest),
  });
}
