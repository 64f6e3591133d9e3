import { lockAccount } from "@/db/accounts/lock";
import { inTransaction } from "@/db/connection/transaction";
import { recordRefusal } from "@/db/refusals";
import { insertSecurityEvent } from "@/db/security-events";
import { endSession } from "@/db/session-ends";
import { insertSetup } from "@/db/setups";
import { isSameBirthDate } from "@/lib/identity/digest";
import type { Limits } from "@/lib/limits/limiter";
import { countOne } from "@/lib/limits/limiter";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";
import { beginSession } from "@/lib/session/begin-session";
import { unknownDevice } from "@/lib/session/device";
import { renewedToken } from "@/lib/session/renewed";
import { samePressSince } from "@/lib/session/session";
import {
  type CurrentSetup,
  findCurrentSetup,
  findSetupAt,
  type NotNow,
  notNow,
  type SetupDeps,
} from "./current-setup";
import type { IdentityDetails } from "./forms";

type Deps = SetupDeps & { secrets: Secrets; limits: Limits };

export type IdentityConfirmation = { token: string | null; details: IdentityDetails; network: string };

export type ConfirmOutcome =
  /** The session's value has changed with its rights. */
  | { kind: "confirmed"; token: string }
  | { kind: "mismatch" }
  | { kind: "tooManyAttempts"; retryAt: Date }
  | NotNow;

/**
 * Whether the letter is in the hands of its addressee. Of two simultaneous answers one goes on; the same one posted twice
 * ends twice where it goes on.
 */
export async function confirmIdentity(
  confirmation: IdentityConfirmation,
  deps: Deps,
): Promise<ConfirmOutcome> {
  const now = deps.clock.now();
  const token = renewedToken(confirmation.token ?? "", deps.secrets);
  const setup =
    (await findSetupAt("identity", confirmation.token, deps)) ?? (await findFirstPress(token, deps, now));
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

  const goesOn = await goOn({ setup, token, networkDigest }, deps, now);
  return goesOn ? { kind: "confirmed", token } : notNow;
}

/** The setting up that the same answer has taken a step further a moment ago, in a session of the value made of the earlier one. */
async function findFirstPress(token: string, deps: Deps, now: Date): Promise<CurrentSetup | null> {
  const setup = await findCurrentSetup(token, deps);

  return setup?.identifiedAt && setup.identifiedAt >= samePressSince(now) ? setup : null;
}

type Step = { setup: CurrentSetup; token: string; networkDigest: string };

async function goOn({ setup, token, networkDigest }: Step, deps: Deps, now: Date): Promise<boolean> {
  const { accountId, letterId, sessionHash } = setup;
  if (sessionHash === tokenHash(token)) return true;
  const none = { previousLoginAt: null, provedAt: null };
  const next = { token, accountId, rights: "setup" as const, device: unknownDevice, ...none };

  const isFirst = await inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    if (!(await endSession(tx, sessionHash, now))) return false;

    await insertSetup(tx, { letterId, accountId, identifiedAt: now });
    await insertSecurityEvent(tx, { at: now, kind: "setupIdentified", accountId, networkDigest });
    await beginSession(tx, next, now);
    return true;
  });

  return isFirst || (await findFirstPress(token, deps, now)) !== null;
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
