import { listTakenKeys } from "@/db/accounts/account";
import { lockAccount } from "@/db/accounts/lock";
import { isLoginIdTaken, setLoginId } from "@/db/accounts/setup";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { replaceLiveLinks } from "@/db/links";
import { recordRefusal } from "@/db/refusals";
import { insertSecurityEvent } from "@/db/security-events";
import { recordLoginIdChoice } from "@/db/setups";
import { loginIdKey } from "@/lib/identity/login-id";
import type { Limits } from "@/lib/limits/limiter";
import { countOne } from "@/lib/limits/limiter";
import type { Secrets } from "@/lib/platform/secrets";
import { type CurrentSetup, findSetupAt, type NotNow, notNow, type SetupDeps } from "./current-setup";
import { candidatesFor, MOST_SUGGESTIONS } from "./suggest-login-ids";

type Deps = SetupDeps & { secrets: Secrets; limits: Limits };

export type LoginIdChoice = { token: string | null; loginId: string; network: string };

export type LoginIdOutcome =
  | { kind: "chosen" }
  /** Suggestions are made from what was typed. */
  | { kind: "taken"; suggestions: string[] }
  | { kind: "tooManyAttempts"; retryAt: Date }
  | NotNow;

/**
 * Gives the account the login ID at once, so that nobody else gets it meanwhile: of many who want it, one does. A mail
 * that was to end the setting up is dead from here on: the password is asked for again.
 */
export async function chooseLoginId(choice: LoginIdChoice, deps: Deps): Promise<LoginIdOutcome> {
  const setup = await findSetupAt("login-id", choice.token, deps);
  if (!setup) return notNow;
  if (setup.loginId === choice.loginId) return { kind: "chosen" };
  if (await take(setup, choice, deps)) return { kind: "chosen" };

  const counter = { limit: "takenLoginIds" as const, of: [setup.accountId] };
  const now = deps.clock.now();
  const retryAt = await countOne(counter, deps.limits, now);
  if (retryAt) {
    const networkDigest = deps.secrets.digest("network", choice.network);
    const { accountId } = setup;
    await recordRefusal(deps.db, { at: now, kind: "loginIdChoiceLimited", accountId, networkDigest });
    return { kind: "tooManyAttempts", retryAt };
  }

  return { kind: "taken", suggestions: await suggest(choice.loginId, deps.db) };
}

async function take(
  { accountId, letterId }: CurrentSetup,
  { loginId, network }: LoginIdChoice,
  { db, clock, secrets }: Deps,
): Promise<boolean> {
  const now = clock.now();
  const networkDigest = secrets.digest("network", network);
  try {
    await inTransaction(db, async (tx) => {
      await lockAccount(tx, accountId);
      await replaceLiveLinks(tx, [accountId], ["addressProof"], now);
      await setLoginId(tx, accountId, loginId);
      await recordLoginIdChoice(tx, letterId, now);
      await insertSecurityEvent(tx, { at: now, kind: "loginIdChosen", accountId, networkDigest });
    });
    return true;
  } catch (reason) {
    if (isLoginIdTaken(reason)) return false;
    throw reason;
  }
}

async function suggest(loginId: string, db: Db): Promise<string[]> {
  const candidates = candidatesFor(loginId);
  const taken = new Set(await listTakenKeys(db, candidates.map(loginIdKey)));

  return candidates.filter((candidate) => !taken.has(loginIdKey(candidate))).slice(0, MOST_SUGGESTIONS);
}
