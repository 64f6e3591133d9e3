import { lockAccount } from "@/db/accounts/lock";
import { inTransaction } from "@/db/connection/transaction";
import { recordRefusal } from "@/db/refusals";
import { insertSecurityEvent } from "@/db/security-events";
import { endSession } from "@/db/session-ends";
import { insertSetup } from "@/db/setups";
import { isSameBirthDate } from "@/lib/identity/digest";
import type { Limits } from "@/lib/limits/limiter";
import { countOne } from "@/lib/limits/limiter";
import { randomToken, type Secrets } from "@/lib/platform/secrets";
import { beginSession } from "@/lib/session/begin-session";
import { unknownDevice } from "@/lib/session/device";
import { type CurrentSetup, findSetupAt, type NotNow, notNow, type SetupDeps } from "./current-setup";
import type { IdentityDetails } from "./forms";

type Deps = SetupDeps & { secrets: Secrets; limits: Limits };

export type IdentityConfirmation = { token: string | null; details: IdentityDetails; network: string };

export type ConfirmOutcome =
  /** The session's value has changed with its rights. */
  | { kind: "confirmed"; token: string }
  | { kind: "mismatch" }
  | { kind: "tooManyAttempts"; retryAt: Date }
  | NotNow;

/** Whether the letter is in the hands of its addressee. Of two simultaneous answers one goes on. */
export async function confirmIdentity(
  confirmation: IdentityConfirmation,
  deps: Deps,
): Promise<ConfirmOutcome> {
  const now = deps.clock.now();
  const setup = await findSetupAt("identity", confirmation.token, deps);
  if (!setup) return notNow;

  const counter = { limit: "setupIdentity" as const, of: [setup.accountId] };
  const retryAt = await countOne(counter, deps.limits, now);
  const networkDigest = deps.secrets.digest("network", confirmation.network);
  const trace = { at: now, accountId: setup.accountId, networkDigest };
  if (retryAt) {
    await recordRefusal(deps.db, { ...trace, kind: "identityCheckLimited", reason: counter.limit });
    return { kind: "tooManyAttempts", retryAt };
  }

  const reason = failedItems(setup, confirmation.details, deps.secrets);
  if (reason) {
    await insertSecurityEvent(deps.db, { ...trace, kind: "identityCheckRefused", reason });
    return { kind: "mismatch" };
  }

  const token = await goOn(setup, networkDigest, deps, now);
  return token ? { kind: "confirmed", token } : notNow;
}

function goOn(setup: CurrentSetup, networkDigest: string, deps: Deps, now: Date): Promise<string | null> {
  const { accountId, letterId, sessionHash } = setup;
  const none = { previousLoginAt: null, provedAt: null };
  const next = { token: randomToken(), accountId, rights: "setup" as const, device: unknownDevice, ...none };

  return inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    if (!(await endSession(tx, sessionHash, now))) return null;

    await insertSetup(tx, { letterId, accountId, identifiedAt: now });
    await insertSecurityEvent(tx, { at: now, kind: "setupIdentified", accountId, networkDigest });
    await beginSession(tx, next, now);
    return next.token;
  });
}

/** For support alone: both items are compared, whichever fails. */
function failedItems(setup: CurrentSetup, said: IdentityDetails, secrets: Secrets): string {
  return Object.entries({
    insurerNumber: setup.insurerNumber !== said.insurerNumber,
    birthDate: !isSameBirthDate(secrets, setup.accountId, said.birthDate, setup.birthDateDigest),
  })
    .flatMap(([item, hasFailed]) => (hasFailed ? [item] : []))
    .join(",");
}
