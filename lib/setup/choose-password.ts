import { lockAccount } from "@/db/accounts/lock";
import { inTransaction } from "@/db/connection/transaction";
import { setSetupPassword } from "@/db/setups";
import { type JudgeDeps, judgeChosenPassword } from "@/lib/chosen-password/judge-password";
import type { Complaint } from "@/lib/forms/complaint";
import { provisionalPasswords } from "@/lib/letter/letter";
import { hashPassword } from "@/lib/password/password-hash";
import { findSetupAt, type NotNow, notNow, type SetupDeps } from "./current-setup";

type Deps = SetupDeps & JudgeDeps;

export type PasswordOutcome = { kind: "chosen" } | { kind: "refused"; complaint: Complaint } | NotNow;

/** Keeps the password as its hash until the account takes it over. */
export async function choosePassword(
  { token, typed }: { token: string | null; typed: string },
  deps: Deps,
): Promise<PasswordOutcome> {
  const setup = await findSetupAt("password", token, deps);
  if (!setup) return notNow;

  const machineMade = provisionalPasswords(deps.secrets, setup.letterId);
  const judged = await judgeChosenPassword(typed, { ...setup, machineMade }, deps);
  if (judged.kind === "refused") return judged;

  const passwordHash = await hashPassword(judged.password, { isPatient: true });
  const isSet = await inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, setup.accountId);
    return setSetupPassword(tx, setup, passwordHash);
  });

  return isSet ? { kind: "chosen" } : notNow;
}
