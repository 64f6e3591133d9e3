import { lockAccount } from "@/db/accounts/lock";
import { inTransaction } from "@/db/connection/transaction";
import { replaceLiveLinks } from "@/db/links";
import { setSetupAddress } from "@/db/setups";
import { findSetupAt, type NotNow, notNow, type SetupDeps } from "./current-setup";

/** Keeps the address, unproven. The mail for another one that was given before is dead from here on. */
export async function chooseAddress(
  { token, mailAddress }: { token: string | null; mailAddress: string },
  deps: SetupDeps,
): Promise<{ kind: "chosen" } | NotNow> {
  const now = deps.clock.now();
  const setup = await findSetupAt("address", token, deps);
  if (!setup) return notNow;
  if (setup.mailAddress === mailAddress) return { kind: "chosen" };

  const { accountId, letterId } = setup;
  await inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    await replaceLiveLinks(tx, [accountId], ["addressProof"], now);
    await setSetupAddress(tx, letterId, mailAddress);
  });

  return { kind: "chosen" };
}
