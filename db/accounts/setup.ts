import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts } from "@/db/schema";

const LOGIN_ID_INDEX = "accounts_login_id_key";
const UNIQUE_VIOLATION = "23505";

/** Fails with what `isLoginIdTaken` knows when another account has it: of many who choose one at once, one gets it. */
export async function setLoginId(tx: Db, accountId: string, loginId: string): Promise<void> {
  await tx
    .update(accounts)
    .set({ loginId })
    .where(and(eq(accounts.id, accountId), isNull(accounts.firstLoggedInAt)));
}

/** The two engines name the constraint differently, and a query builder wraps what they said. */
export function isLoginIdTaken(reason: unknown): boolean {
  const { cause } = (reason ?? {}) as { cause?: unknown };
  const said = [reason, cause] as ({ code?: string; constraint?: string; constraint_name?: string } | null)[];

  return said.some(
    (one) => one?.code === UNIQUE_VIOLATION && [one.constraint, one.constraint_name].includes(LOGIN_ID_INDEX),
  );
}

export type SetUpAccount = {
  accountId: string;
  mailAddress: string;
  passwordHash: string;
  language: "ja" | "en";
  now: Date;
};

/** From here on the account counts as logged in to before, and its address as registered. */
export async function completeAccount(tx: Db, account: SetUpAccount): Promise<void> {
  const { accountId, mailAddress, passwordHash, language, now } = account;
  await tx
    .update(accounts)
    .set({
      mailAddress,
      mailAddressConfirmedAt: now,
      mailUndeliverableAt: null,
      mailUndeliverableReason: null,
      passwordHash,
      passwordChangedAt: now,
      firstLoggedInAt: now,
      language,
    })
    .where(eq(accounts.id, accountId));
}
