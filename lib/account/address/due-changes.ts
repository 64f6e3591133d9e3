import { randomUUID } from "node:crypto";
import { lockAccount } from "@/db/accounts/lock";
import { findMailRecipient } from "@/db/accounts/mail-address";
import {
  type AddressChange,
  listChangesToRemindOf,
  listDueChanges,
  recordReminder,
} from "@/db/address-changes";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { type MailQueue, queueMail } from "@/lib/mail/queue/queue-mail";
import type { Clock } from "@/lib/platform/clock";
import { noticeIds, takeEffect } from "./take-effect";
import { remindersDue, remindersOf } from "./waiting-time";

type Deps = { db: Db; clock: Clock; mail: MailQueue };

/** At one pass; what is left is done at the next. */
const MOST = 100;

export type PassedOn = { effective: number; reminded: number };

/**
 * Has every change take effect that waited long enough, and reminds the mailboxes in force of the others. Safe to run at
 * any time, by many processes at once: statements decide who does what. A change that fails keeps no other waiting; why
 * it failed is thrown at the end.
 */
export async function carryOutDueChanges(deps: Deps): Promise<PassedOn> {
  const now = deps.clock.now();
  const due = await listDueChanges(deps.db, now, MOST);
  const effective = await eachAlone(due, (change) => letTakeEffect(change, deps, now));
  const waiting = await listChangesToRemindOf(deps.db, remindersDue(now), MOST);
  const reminded = await eachAlone(waiting, (change) => remind(change, deps, now));
  const failures = [...effective, ...reminded].filter((outcome) => outcome.status === "rejected");
  if (failures.length > 0) throw failures[0]?.reason;

  return { effective: effective.filter(isDone).length, reminded: reminded.filter(isDone).length };
}

type Outcome = PromiseSettledResult<boolean>;

/** One after the other: nobody waits for these. */
async function eachAlone(
  changes: readonly AddressChange[],
  act: (change: AddressChange) => Promise<boolean>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const change of changes) outcomes.push(...(await Promise.allSettled([act(change)])));

  return outcomes;
}

function isDone(outcome: Outcome): boolean {
  return outcome.status === "fulfilled" && outcome.value;
}

export function letTakeEffect(
  change: Pick<AddressChange, "id" | "accountId">,
  deps: Deps,
  now: Date,
): Promise<boolean> {
  const mailIds = noticeIds();

  return inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, change.accountId);

    return takeEffect(tx, { change, isAgreed: false, mailIds }, deps, now);
  });
}

/** Carries the link of the first mail: any of them decides. After a standstill one reminder stands for all that are due. */
function remind({ id, accountId, provenAt }: AddressChange, deps: Deps, now: Date): Promise<boolean> {
  const reminders = provenAt ? remindersOf(provenAt, now) : 0;
  const mail = { id: randomUUID(), kind: "addressChangeReminder" as const, accountId, happenedAt: now };

  return inTransaction(deps.db, async (tx) => {
    await lockAccount(tx, accountId);
    const change = await recordReminder(tx, id, reminders);
    const account = await findMailRecipient(tx, accountId);
    if (!change?.provenAt || !account?.mailAddress) return false;

    const { mailAddress: toAddress, language } = account;
    const { decisionLinkId: linkId, provenAt: happenedAt } = change;
    await queueMail(tx, { ...mail, toAddress, language, linkId, happenedAt }, deps, now);
    return true;
  });
}
