import { lockAccount } from "@/db/accounts/lock";
import { inTransaction } from "@/db/connection/transaction";
import { setSetupPassword } from "@/db/setups";
import type { Complaint } from "@/lib/forms/complaint";
import { isSameBirthDate } from "@/lib/identity/digest";
import { provisionalPasswords } from "@/lib/letter/letter";
import { judgeNewPassword, type NewPassword } from "@/lib/password/new-password";
import { hashPassword } from "@/lib/password/password-hash";
import { normalizeTemporaryPassword } from "@/lib/password/temporary-password";
import type { Secrets } from "@/lib/platform/secrets";
import type { Site } from "@/lib/platform/site";
import { type CurrentSetup, findSetupAt, type NotNow, notNow, type SetupDeps } from "./current-setup";

type Deps = SetupDeps & { secrets: Secrets; site: Site };

export type PasswordOutcome = { kind: "chosen" } | { kind: "refused"; complaint: Complaint } | NotNow;

/** Keeps the password as its hash until the account takes it over. */
export async function choosePassword(
  { token, typed }: { token: string | null; typed: string },
  deps: Deps,
): Promise<PasswordOutcome> {
  const setup = await findSetupAt("password", token, deps);
  if (!setup) return notNow;

  const judged = judge(typed, setup, deps);
  if (judged.kind === "refused") return judged;

  const passwordHash = await hashPassword(judged.password);
  const isSet = await inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, setup.accountId);
    return setSetupPassword(tx, setup, passwordHash);
  });

  return isSet ? { kind: "chosen" } : notNow;
}

function judge(typed: string, setup: CurrentSetup, { secrets, site }: Deps): NewPassword {
  if (provisionalPasswords(secrets, setup.letterId).includes(normalizeTemporaryPassword(typed)))
    return { kind: "refused", complaint: { key: "passwordIsTemporary" } };

  return judgeNewPassword(typed, {
    loginId: setup.loginId,
    siteName: site.siteName,
    minimumLength: site.passwordMinimumLength,
    isBirthDate: (date) => isSameBirthDate(secrets, setup.accountId, date, setup.birthDateDigest),
  });
}
