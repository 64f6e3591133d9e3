import { lockAccount } from "@/db/accounts/lock";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { findLoginLetter, isLetterLive, type LoginLetter } from "@/db/letters";
import { recordRefusal } from "@/db/refusals";
import { insertSecurityEvent } from "@/db/security-events";
import { endSession } from "@/db/session-ends";
import { letterState } from "@/lib/letter/letter";
import { isLetterPassword, isRecognised } from "@/lib/letter/secret-hash";
import type { Limits } from "@/lib/limits/limiter";
import { countOne } from "@/lib/limits/limiter";
import { normalizeTemporaryPassword } from "@/lib/password/temporary-password";
import type { Clock } from "@/lib/platform/clock";
import { randomToken, type Secrets, tokenHash } from "@/lib/platform/secrets";
import { beginSession } from "@/lib/session/begin-session";
import type { LoginAttempt, LoginOutcome } from "./attempt";

type Deps = { db: Db; clock: Clock; secrets: Secrets; limits: Limits };

export type LetterAttempt = Pick<LoginAttempt, "password" | "network" | "earlierToken" | "device"> & {
  provisionalUserId: string;
};

/**
 * Logs in to setting the account up, and to nothing else, as often as it takes until that is done. Counted by letter
 * and network; compares alike whether there is such a letter or not. Whoever holds the letter gets in, however often a
 * stranger on their network has guessed.
 */
export async function logInWithLetter(attempt: LetterAttempt, deps: Deps): Promise<LoginOutcome> {
  const now = deps.clock.now();
  const { provisionalUserId, network } = attempt;
  const letter = await findLoginLetter(deps.db, provisionalUserId);
  const counter = { limit: "letterPerLetterAndNetwork" as const, of: [provisionalUserId, network] };
  const retryAt = await countOne(counter, deps.limits, now);
  const typed = normalizeTemporaryPassword(attempt.password);
  const isKeptWaiting = retryAt !== null && !(letter && isRecognised(letter, typed));
  const outcome: LoginOutcome = isKeptWaiting
    ? { kind: "limited", retryAt }
    : await enter(letter, { ...attempt, typed }, deps, now);
  if (outcome.kind === "loggedIn") {
    await deps.limits.clear([counter]);
    return outcome;
  }

  const record = outcome.kind === "limited" ? recordRefusal : insertSecurityEvent;
  await record(deps.db, {
    at: now,
    kind: "loginRefused",
    accountId: letter?.accountId ?? null,
    reason: refusalReason(letter, outcome),
    networkDigest: deps.secrets.digest("network", network),
  });
  return outcome;
}

async function enter(
  letter: LoginLetter | null,
  attempt: LetterAttempt & { typed: string },
  deps: Deps,
  now: Date,
): Promise<LoginOutcome> {
  const matches = letter !== null && (await isLetterPassword(letter, attempt.typed));
  if (!matches || letter.suspendedAt) return { kind: "refused" };

  const { accountId, firstLoggedInAt, usedAt, replacedAt, expiresAt } = letter;
  if (firstLoggedInAt) return { kind: "letterUsed", at: usedAt ?? firstLoggedInAt };
  const state = letterState(letter, now);
  if (state === "replaced") return { kind: "letterReplaced", at: replacedAt ?? now };
  if (state === "expired") return { kind: "letterExpired", at: expiresAt, accountId };

  const token = await begin(letter, attempt, deps, now);
  const account = { id: accountId, browserGeneration: letter.browserGeneration };
  return token ? { kind: "loggedIn", token, rights: "setup", account } : { kind: "letterUsed", at: now };
}

/** Null when the letter was used or replaced meanwhile. */
function begin(
  { id, accountId }: LoginLetter,
  { network, earlierToken, device }: LetterAttempt,
  { db, secrets }: Deps,
  now: Date,
): Promise<string | null> {
  const networkDigest = secrets.digest("network", network);

  const none = { previousLoginAt: null, provedAt: null };
  const session = { token: randomToken(), accountId, rights: "setup" as const, device, ...none };

  return inTransaction(db, async (tx) => {
    await lockAccount(tx, accountId);
    if (!(await isLetterLive(tx, id, now))) return null;
    await insertSecurityEvent(tx, { at: now, kind: "letterUsed", accountId, networkDigest });
    await beginSession(tx, session, now);
    if (earlierToken) await endSession(tx, tokenHash(earlierToken), now);

    return session.token;
  });
}

/** For support, never for the visitor. */
function refusalReason(letter: LoginLetter | null, outcome: LoginOutcome): string {
  if (outcome.kind === "limited") return "limited:letterPerLetterAndNetwork";
  if (outcome.kind !== "refused") return outcome.kind;
  if (!letter) return "unknownLoginId";

  return letter.suspendedAt ? "suspended" : "wrongPassword";
}
