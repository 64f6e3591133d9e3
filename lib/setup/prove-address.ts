import { randomUUID } from "node:crypto";
import { lockAccount } from "@/db/accounts/lock";
import { completeAccount } from "@/db/accounts/setup";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { spendLetter } from "@/db/letters";
import { findLink, spendLink } from "@/db/links";
import { insertSecurityEvent } from "@/db/security-events";
import { endAllSessions } from "@/db/session-ends";
import { deleteSetup, findSetup } from "@/db/setups";
import type { Locale } from "@/lib/i18n/locales";
import type { Limits } from "@/lib/limits/limiter";
import { countGuess } from "@/lib/link/look-at-link";
import { type MailQueue, queueMail } from "@/lib/mail/queue/queue-mail";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";
import type { SetupDeps } from "./current-setup";

type Deps = SetupDeps & { secrets: Secrets; limits: Limits; mail: MailQueue };

export type Proof = { token: string; network: string; language: Locale | null };

export type ProofOutcome =
  | { kind: "done" }
  /** Genuine, but spent, expired or replaced: looking at it tells which. */
  | { kind: "dead" }
  | { kind: "unknown" };

/**
 * Spends the link, and with it ends the setting up: address, password and first login count from here on, the letter is
 * used, its sessions are over. All or nothing; of many simultaneous presses one does it.
 */
export async function proveAddress({ token, network, language }: Proof, deps: Deps): Promise<ProofOutcome> {
  const now = deps.clock.now();
  const which = { tokenHash: tokenHash(token), purpose: "addressProof" as const };
  const link = await findLink(deps.db, which);
  if (!link) {
    await countGuess(network, deps, now);
    return { kind: "unknown" };
  }

  const { accountId } = link;
  const mailId = randomUUID();
  const isDone = await inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    if (!(await spendLink(tx, which, now))) return false;

    await finish(tx, { accountId, mailId, network, language }, deps, now);
    return true;
  });

  return { kind: isDone ? "done" : "dead" };
}

type Finish = { accountId: string; mailId: string; network: string; language: Locale | null };

/** A live link belongs to a live letter with everything entered: whatever ends one of these ends the link. */
async function finish(tx: Db, { accountId, mailId, network, language }: Finish, deps: Deps, now: Date) {
  const setup = await findSetup(tx, accountId, deps.terms.version);
  if (!setup?.mailAddress || !setup.passwordHash || !(await spendLetter(tx, setup.letterId, now)))
    throw new Error("a proof was asked for before everything was entered");

  const { mailAddress, passwordHash, letterId } = setup;
  const spoken = language ?? setup.language;
  const notice = { id: mailId, kind: "accountSetUp" as const, accountId, language: spoken };
  await completeAccount(tx, { accountId, mailAddress, passwordHash, language: spoken, now });
  await deleteSetup(tx, letterId);
  await endAllSessions(tx, [accountId], now);
  await insertSecurityEvent(tx, {
    at: now,
    kind: "accountSetUp",
    accountId,
    networkDigest: deps.secrets.digest("network", network),
  });
  await queueMail(tx, { ...notice, toAddress: mailAddress, happenedAt: now }, deps, now);
}
