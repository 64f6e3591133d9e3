import { randomUUID } from "node:crypto";
import { lockAccount } from "@/db/accounts/lock";
import { findLoginAccount, setPassword } from "@/db/accounts/login";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { endOtherSessions } from "@/db/session-ends";
import { isSessionLive } from "@/db/sessions";
import { type JudgeDeps, judgeChosenPassword } from "@/lib/chosen-password/judge-password";
import { tellPasswordChange } from "@/lib/chosen-password/tell-change";
import type { Complaint } from "@/lib/forms/complaint";
import type { Locale } from "@/lib/i18n/locales";
import type { Knowable } from "@/lib/identity/known-browser";
import { loginIdKey } from "@/lib/identity/login-id";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import { hashPassword, verifyPassword } from "@/lib/password/password-hash";
import type { Clock } from "@/lib/platform/clock";
import type { ProvenSession } from "@/lib/session/proof";
import { samePressSince } from "@/lib/session/session";

type Deps = JudgeDeps & { db: Db; clock: Clock; mail: MailQueue };

export type PasswordChoice = {
  session: ProvenSession;
  typed: string;
  network: string;
  language: Locale | null;
};

export type PasswordOutcome =
  /** This browser alone is known to the account from now on. */
  | { kind: "changed"; account: Knowable }
  | { kind: "refused"; complaint: Complaint }
  /** The session was ended while the password was judged. */
  | { kind: "over" };

/**
 * Sets the password of who is logged in, ends all other sessions and queues the notice, all or nothing. A second press
 * finds that the first has done it.
 */
export async function changePassword(choice: PasswordChoice, deps: Deps): Promise<PasswordOutcome> {
  const now = deps.clock.now();
  const { session, network } = choice;
  const { accountId, mailAddress } = session;
  const judged = await judgeChosenPassword(choice.typed, { ...session, machineMade: [] }, deps);
  if (judged.kind === "refused") return judged;

  const before = await findFirstPress(choice, deps, now);
  if (before) return before;

  const passwordHash = await hashPassword(judged.password, { isPatient: true });
  const change = {
    mailId: randomUUID(),
    accountId,
    mailAddress,
    language: choice.language ?? session.language,
    networkDigest: deps.secrets.digest("network", network),
  };

  const changed = await inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    if (!(await isSessionLive(tx, session.id))) return null;
    if (!(await setPassword(tx, session, { passwordHash, now }))) return null;
    await endOtherSessions(tx, session, now);
    const browserGeneration = await tellPasswordChange(tx, change, deps, now);
    return { kind: "changed" as const, account: { id: accountId, browserGeneration } };
  });

  return changed ?? (await findFirstPress(choice, deps, now)) ?? { kind: "over" };
}

/** Whether this very password was set a moment ago, by a session that goes on: every other one has ended with that. */
async function findFirstPress(
  { session, typed }: PasswordChoice,
  { db }: Deps,
  now: Date,
): Promise<PasswordOutcome | null> {
  if (!(await isSessionLive(db, session.id))) return null;
  const account = await findLoginAccount(db, loginIdKey(session.loginId));
  if (!account?.passwordChangedAt || account.passwordChangedAt < samePressSince(now)) return null;
  const { id, browserGeneration, passwordHash } = account;

  return (await verifyPassword(passwordHash, typed, { isPatient: true })).matches
    ? { kind: "changed", account: { id, browserGeneration } }
    : null;
}
