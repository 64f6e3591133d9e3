import { lockAccount } from "@/db/accounts/lock";
import { findMember, type MemberRow } from "@/db/accounts/member";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { markPrinted } from "@/db/members-import/letters";
import { insertSecurityEvent } from "@/db/security-events";
import type { Card } from "@/lib/identity/card";
import { issueLetters, makeLetter, type PrintedLetter } from "@/lib/letter/issue-letters";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { Asker } from "./asker";
import { findAccounts } from "./find-accounts";

/** `setUp`: the owner has an account and can get login ID and password back. */
type Refusal = "unknown" | "setUp" | "suspended" | "left";

export type ResendOutcome = { kind: "written" | Refusal };

export type Resend = { card: Card; asker: Asker };

type Deps = { db: Db; clock: Clock; secrets: Secrets };

/**
 * A new letter for somebody whose letter was lost or is over; the one before dies, and what was begun with it. It is handed to
 * `write` once, and is nowhere else: where writing fails, the next run makes another.
 */
export async function resendLetter(
  { card, asker }: Resend,
  write: (letter: PrintedLetter) => void,
  { db, clock, secrets }: Deps,
): Promise<ResendOutcome> {
  const now = clock.now();
  const [found] = await findAccounts({ card }, { db, secrets });
  if (!found) return { kind: "unknown" };
  const { id: accountId } = found;
  const made = makeLetter({ accountId }, secrets, now);

  const issued = await inTransaction(db, async (tx): Promise<Refusal | PrintedLetter[]> => {
    await lockAccount(tx, accountId);
    const member = await findMember(tx, accountId);
    const refusal = member ? whyNot(member) : "unknown";
    if (refusal) return refusal;
    await insertSecurityEvent(tx, { at: now, kind: "letterResent", accountId, ...asker });

    return issueLetters(tx, [made], secrets, now);
  });
  if (typeof issued === "string") return { kind: issued };

  for (const letter of issued) {
    write(letter);
    await markPrinted(db, [letter.provisionalUserId], now);
  }

  return { kind: "written" };
}

function whyNot({ firstLoggedInAt, leftOn, suspendedAt }: MemberRow): Refusal | null {
  if (firstLoggedInAt) return "setUp";
  if (leftOn) return "left";

  return suspendedAt ? "suspended" : null;
}
