import { randomUUID } from "node:crypto";
import { lockAccount } from "@/db/accounts/lock";
import { setChosenPassword } from "@/db/accounts/login";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { endAllSessions, endSession } from "@/db/session-ends";
import type { FoundSession } from "@/db/sessions";
import { findNewestTemporaryPassword } from "@/db/temporary-passwords";
import {
  type ChosenPassword,
  type JudgeDeps,
  judgeChosenPassword,
} from "@/lib/chosen-password/judge-password";
import { tellPasswordChange } from "@/lib/chosen-password/tell-change";
import type { Complaint } from "@/lib/forms/complaint";
import type { Locale } from "@/lib/i18n/locales";
import type { Knowable } from "@/lib/identity/known-browser";
import type { MailQueue } from "@/lib/mail/queue/queue-mail";
import { hashPassword } from "@/lib/password/password-hash";
import { temporaryPasswords } from "@/lib/password/temporary-password";
import type { Clock } from "@/lib/platform/clock";
import { randomToken } from "@/lib/platform/secrets";
import { beginSession } from "@/lib/session/begin-session";
import { findSession } from "@/lib/session/find-session";

type Deps = JudgeDeps & { db: Db; clock: Clock; mail: MailQueue };

export type NewPasswordChoice = {
  token: string | null;
  typed: string;
  network: string;
  language: Locale | null;
};

export type NewPasswordOutcome =
  | { kind: "chosen"; token: string; account: Knowable }
  | { kind: "refused"; complaint: Complaint }
  /** This login has chosen its password before, as after a double click. */
  | { kind: "alreadyChosen" }
  | { kind: "notAllowed" };

/**
 * Ends a login that may only choose a password: the password is set, every session and visit ends, a new session with
 * full rights begins and the notice is queued, all or nothing. Of two simultaneous choices one is made.
 */
export async function chooseNewPassword(choice: NewPasswordChoice, deps: Deps): Promise<NewPasswordOutcome> {
  const now = deps.clock.now();
  const view = await findSession(choice.token, deps);
  if (view.kind === "none" || view.session.rights !== "choosePassword") return { kind: "notAllowed" };
  if (view.kind === "over") return { kind: hasChosen(view.session) ? "alreadyChosen" : "notAllowed" };

  const judged = await judge(choice.typed, view.session, deps);
  if (judged.kind === "refused") return judged;

  const passwordHash = await hashPassword(judged.password, { isPatient: true });

  return change({ choice, session: view.session, passwordHash }, deps, now);
}

function hasChosen({ passwordChangedAt, begunAt }: FoundSession): boolean {
  return passwordChangedAt !== null && passwordChangedAt >= begunAt;
}

async function judge(typed: string, session: FoundSession, deps: Deps): Promise<ChosenPassword> {
  const temporary = await findNewestTemporaryPassword(deps.db, session.accountId);
  const machineMade = temporary ? temporaryPasswords(deps.secrets, temporary.id) : [];

  return judgeChosenPassword(typed, { ...session, machineMade }, deps);
}

type Change = { choice: NewPasswordChoice; session: FoundSession; passwordHash: string };

function change(
  { choice, session, passwordHash }: Change,
  deps: Deps,
  now: Date,
): Promise<NewPasswordOutcome> {
  const { accountId, tokenHash, mailAddress } = session;
  const { previousLoginAt } = session;
  const next = {
    token: randomToken(),
    accountId,
    rights: "full" as const,
    previousLoginAt,
    provedAt: now,
    device: session,
  };
  const told = {
    mailId: randomUUID(),
    accountId,
    mailAddress,
    language: choice.language ?? session.language,
    networkDigest: deps.secrets.digest("network", choice.network),
  };

  return inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    if (!(await endSession(tx, tokenHash, now))) return { kind: "alreadyChosen" };

    await endAllSessions(tx, [accountId], now);
    await beginSession(tx, next, now);
    await setChosenPassword(tx, accountId, { passwordHash, now });
    const browserGeneration = await tellPasswordChange(tx, told, deps, now);

    return { kind: "chosen", token: next.token, account: { id: accountId, browserGeneration } };
  });
}
